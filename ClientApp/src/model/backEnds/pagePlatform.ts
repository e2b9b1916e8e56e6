import "@tensorflow/tfjs-core/dist/flags.js";
import { env } from "@tensorflow/tfjs-core/dist/environment.js";
import { isTypedArrayBrowser } from "@tensorflow/tfjs-core/dist/platforms/is_typed_array_browser.js";
import type { Platform } from "@tensorflow/tfjs-core/dist/platforms/platform.js";
import { fetchEarly } from "../fetchEarly.ts";

/**
 * The browser functions that TensorFlow.js needs. In builds, this replaces everything that the core
 * registers at startup. See vite/smallCore.ts.
 */
const page: Platform = {
  fetch: fetchEarly,
  now: () => performance.now(),
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  isTypedArray: isTypedArrayBrowser,
};

env().setPlatform("page", page);

/** Does nothing, because the page does not train the network. */
export function registerOptimizers(): void {}
