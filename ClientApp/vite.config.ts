import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
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
 * A host that starts this server gives it a pipe as standard input. The pipe closes when the host
 * ends, even if it is killed, and then the server must end too.
 */
if (process.env.MNISTHOST_PARENT_PIPE === "1") {
  process.stdin.on("end", () => process.exit(0));
  process.stdin.on("error", () => process.exit(0));
  process.stdin.resume();
}

/** Puts the content security policy into the page, for static hosts that cannot send headers. */
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
 * Puts the icon into the page, and a policy that forbids everything a single-file page does not
 * need.
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
  // Otherwise Vite finds the worker's packages only when it starts, and reloads the page.
  optimizeDeps: { entries: ["index.html", "src/measure/worker/*Worker.ts"] },
  // Workers load the chosen back end as a module.
  worker: { format: "es", plugins: () => [trimmedWasm(false)] },
  build: {
    // Not FLOOR's browsers, because Vite would replace private fields, whose rare defects there do
    // not concern this page. vite/floor.test.ts looks for what they lack.
    target: "es2022",
    cssTarget: CSS_TARGET,
    // Browsers without modulepreload fetch the same modules a little later.
    modulePreload: { polyfill: false },
    // Every asset is a file, so the content security policy need not allow data: URLs.
    ...(mode === "single" ? { outDir: "dist-single" } : { assetsInlineLimit: 0 }),
  },
  test: {
    environment: "node",
    // A guard against tests that hang: other suites may run on the same cores.
    testTimeout: 30_000,
    include: ["{src,scripts,vite}/**/*.test.ts", "../bench/page/*.test.ts"],
    // TensorFlow.js ships modules that only a bundler can read, so Vitest bundles them like Vite.
    server: { deps: { inline: [/@tensorflow/] } },
  },
}));
