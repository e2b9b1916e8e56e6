import "@tensorflow/tfjs-core/dist/flags.js";
import { env } from "@tensorflow/tfjs-core/dist/environment.js";
import { isTypedArrayBrowser } from "@tensorflow/tfjs-core/dist/platforms/is_typed_array_browser.js";
import type { Platform } from "@tensorflow/tfjs-core/dist/platforms/platform.js";
import { fetchEarly } from "../fetchEarly.ts";

/**
 * What TensorFlow.js needs from a browser. In builds, it replaces everything that the core
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

/** Does nothing, because nothing is trained here. */
export function registerOptimizers(): void {}
