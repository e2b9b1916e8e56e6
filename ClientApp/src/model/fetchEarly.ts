declare global {
  /** The downloads started by the page's first script (vite/early.js), by URL. */
  var earlyFetches: Record<string, Promise<Response>> | undefined;
}

/**
 * Like `fetch`, but returns the first script's download of this URL if it has not been used yet.
 */
export function fetchEarly(url: string, init?: RequestInit): Promise<Response> {
  const early = globalThis.earlyFetches?.[url];
  if (early === undefined) return fetch(url, init);
  delete globalThis.earlyFetches?.[url];
  return early;
}
