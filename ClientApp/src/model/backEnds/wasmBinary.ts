/** URL of the TensorFlow.js WebAssembly binary in this build. */
export { default as wasmBinaryUrl } from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
