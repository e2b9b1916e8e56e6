import type { PluginOption } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { HASHED_NAME } from "../src/serviceWorker/hashedName.ts";

/** The value of the light theme's `--desk` in tokens.css. */
const PAPER = "#f4efe4";

/**
 * Makes the page installable and usable offline: writes `manifest.webmanifest`, and `sw.js` with
 * the list of files to cache when the service worker is installed. The list contains all files that
 * the page may load, with two exceptions. The WebGL and WebGPU back ends, the Test page's digits
 * and the guard file for lessons are cached on first use. Pictures that are used only by other
 * sites or when the page is installed as an app are not cached.
 */
export function installable(): PluginOption {
  return VitePWA({
    strategies: "injectManifest",
    srcDir: "src/serviceWorker",
    filename: "sw.ts",
    // The page registers the worker once the network is ready. See view/shell/keepOffline.ts.
    injectRegister: false,
    injectManifest: {
      rollupFormat: "iife",
      globPatterns: ["index.html", "icon.svg", "assets/*", "models/**"],
      globIgnores: [
        "assets/webg[lp]*BackEnd-*.js",
        "assets/testDigits-*.txt",
        "assets/guard-*.bin",
      ],
      dontCacheBustURLsMatching: HASHED_NAME,
    },
    includeManifestIcons: false,
    manifest: {
      name: "Read my writing",
      short_name: "Read my writing",
      description:
        "A small neural network reads the digit or number that you write, on your own device.",
      background_color: PAPER,
      theme_color: PAPER,
      display: "standalone",
      categories: ["education"],
      icons: [
        { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
    },
  });
}
