/** URL of the binary of TensorFlow.js' WebAssembly back end in this build. */
export { default as wasmBinaryUrl } from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
