import type { Alias } from "vite";

/**
 * In builds, replaces React (58 KB with brotli) with Preact (9 KB). The development server uses
 * React, with its warnings and hot reload. The patterns match whole module names, so nothing else
 * is replaced.
 */
export const smallReact: readonly Alias[] = [
  { find: /^react$/, replacement: "preact/compat" },
  { find: /^react-dom$/, replacement: "preact/compat" },
  { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
  { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
];
