import type { Plugin } from "vite";

/**
 * Adds collectInk.js to the development server's page. In builds, collectInk.js is part of the
 * page's first script.
 */
export const earlyInk: Plugin = {
  name: "early-ink",
  apply: "serve",
  transformIndexHtml: () => [
    { tag: "script", attrs: { src: "/vite/collectInk.js" }, injectTo: "head-prepend" },
  ],
};
