/**
 * The oldest browsers that the page supports. Older ones lack `Array.prototype.at`, which
 * vite/early.js checks for.
 */
export const FLOOR = { safari: "15.4", chrome: "92", firefox: "90" } as const;

/** The same browsers in Vite's format. */
export const CSS_TARGET: string[] = Object.entries(FLOOR).map(([name, version]) => name + version);
