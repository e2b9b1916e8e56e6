import type { Alias } from "vite";

/**
 * Replaces React with Preact in builds: 9 KB with brotli instead of 58. The development server uses
 * React, with its warnings and hot reload. The patterns match whole module names, so nothing else
 * is replaced.
 */
export const smallReact: readonly Alias[] = [
  { find: /^react$/, replacement: "preact/compat" },
  { find: /^react-dom$/, replacement: "preact/compat" },
  { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
  { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
];
