import type { Alias } from "vite";

/**
 * Preact's implementation of React's interface for what is built: 9 KB with brotli in place of 58.
 * Development keeps React, its warnings and its hot reload. Exact names, so that nothing else is exchanged.
 */
export const smallReact: readonly Alias[] = [
  { find: /^react$/, replacement: "preact/compat" },
  { find: /^react-dom$/, replacement: "preact/compat" },
  { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
  { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
];
