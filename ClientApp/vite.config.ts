import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { BuildOptions, Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";
import { policyInPage } from "./scripts/deploy/securityHeaders.ts";
import { earlyInk } from "./vite/earlyInk.ts";
import { earlyScript } from "./vite/earlyScript.ts";
import { firstFiles } from "./vite/firstFiles.ts";
import { CSS_TARGET } from "./vite/floor.ts";
import { installable } from "./vite/installable.ts";
import { linkPreview } from "./vite/linkPreview.ts";
import { smallCore } from "./vite/smallCore.ts";
import { smallReact } from "./vite/smallReact.ts";
import { testPlace } from "./vite/testPlace.ts";
import { trimmedWasm } from "./vite/trimmedWasm.ts";

/**
 * The host starts this server with a pipe as stdin. When the host exits, even if it is killed, the
 * pipe closes, and this server must exit too.
 */
if (process.env.MNISTHOST_PARENT_PIPE === "1") {
  process.stdin.on("end", () => process.exit(0));
  process.stdin.on("error", () => process.exit(0));
  process.stdin.resume();
}

/** Adds the content security policy to the page, for static hosts that cannot send headers. */
const policyPlugin: Plugin = {
  name: "policy-in-page",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policyInPage() },
      injectTo: "head-prepend",
    },
  ],
};

/**
 * Inlines the icon. Adds the page's first script, and a content security policy that blocks
 * everything that a single-file page does not need.
 */
const oneFilePlugin: Plugin = {
  name: "one-file",
  transformIndexHtml: (html) => ({
    html: html.replace(
      "/icon.svg",
      `data:image/svg+xml;base64,${readFileSync("public/icon.svg", "base64")}`,
    ),
    tags: [
      {
        tag: "meta",
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content:
            "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; connect-src data:",
        },
        injectTo: "head-prepend",
      },
      { tag: "script", children: earlyScript([]), injectTo: "head" },
    ],
  }),
};

const FILES: BuildOptions = {
  // Every asset is a file, so the content security policy does not have to allow data: URLs.
  assetsInlineLimit: 0,
  // Bundle all modules of the first screen into one file. Otherwise, each module that is also
  // imported by lazily loaded code would become a separate file.
  rolldownOptions: {
    output: { codeSplitting: { groups: [{ name: "index", tags: ["$initial"] }] } },
  },
};

export default defineConfig(({ command, mode }) => ({
  base: process.env.VITE_BASE ?? "/",
  plugins: [
    react(),
    smallCore(),
    testPlace(),
    earlyInk,
    trimmedWasm(mode === "single"),
    mode === "pages" && policyPlugin,
    mode === "single"
      ? [oneFilePlugin, viteSingleFile()]
      : [installable(), linkPreview(), firstFiles()],
  ],
  ...(mode === "single" ? { publicDir: false, assetsInclude: ["**/*.bin"] } : {}),
  resolve: {
    alias: [
      ...(command === "build" ? smallReact : []),
      {
        find: /^.*\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/,
        replacement: `${import.meta.dirname}/src/model/backEnds/withoutThreads.ts`,
      },
      ...(mode === "single"
        ? [
            {
              find: "./fetchWhole.ts",
              replacement: `${import.meta.dirname}/src/model/embeddedFile.ts`,
            },
            {
              find: /^.*\/verifyInWorker\.ts$/,
              replacement: `${import.meta.dirname}/src/measure/worker/withoutWorker.ts`,
            },
          ]
        : []),
    ],
  },
  server: { port: 3000, strictPort: true },
  preview: { port: 3000, strictPort: true },
  // Otherwise, Vite discovers the worker's packages only when the worker starts, and then reloads
  // the page.
  optimizeDeps: { entries: ["index.html", "src/measure/worker/*Worker.ts"] },
  // Workers load the chosen back end with `import()`, which Vite supports only in ES module
  // workers.
  worker: { format: "es", plugins: () => [trimmedWasm(false)] },
  build: {
    // The target is not FLOOR, because with FLOOR, Vite would transpile private fields. The
    // browsers in FLOOR have rare bugs with private fields, but those do not affect this page.
    // vite/floor.test.ts checks that the page does not use features that these browsers lack.
    target: "es2022",
    cssTarget: CSS_TARGET,
    // Browsers without modulepreload fetch the same modules a little later.
    modulePreload: { polyfill: false },
    ...(mode === "single" ? { outDir: "dist-single" } : FILES),
  },
  test: {
    environment: "node",
    // Stops tests that hang. The timeout is long because other suites may run on the same cores.
    testTimeout: 30_000,
    include: ["{src,scripts,vite}/**/*.test.ts", "../bench/page/*.test.ts"],
    // Node cannot resolve some imports in TensorFlow.js, so Vitest lets Vite process them.
    server: { deps: { inline: [/@tensorflow/] } },
  },
}));
