import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/**
 * A host that starts this server gives it a pipe as standard input. The pipe closes however the
 * host ends, killed or not, and the server must not outlive it.
 */
if (process.env.MNISTHOST_PARENT_PIPE === "1") {
  process.stdin.on("end", () => process.exit(0));
  process.stdin.on("error", () => process.exit(0));
  process.stdin.resume();
}

export default defineConfig({
  base: process.env.VITE_BASE ?? "/",
  plugins: [react()],
  resolve: {
    alias: [
      {
        find: /^.*\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/,
        replacement: `${import.meta.dirname}/src/model/withoutThreads.ts`,
      },
    ],
  },
  server: { port: 3000, strictPort: true },
  preview: { port: 3000, strictPort: true },
  build: {
    target: "es2022",
    // Every asset is a file: a content security policy need not allow data: URLs.
    assetsInlineLimit: 0,
  },
  test: {
    environment: "node",
    include: ["{src,scripts}/**/*.test.ts"],
    // TensorFlow.js ships modules that only a bundler can read; Vitest bundles them as Vite does.
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
