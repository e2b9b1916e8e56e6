import type { Plugin } from "vite";

/** Lets the development server's page collect the first ink too. A build has it in its first script. */
export const earlyInk: Plugin = {
  name: "early-ink",
  apply: "serve",
  transformIndexHtml: () => [
    { tag: "script", attrs: { src: "/vite/collectInk.js" }, injectTo: "head-prepend" },
  ],
};
