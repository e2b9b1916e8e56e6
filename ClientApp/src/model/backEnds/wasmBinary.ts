/** Where the page's build has put the binary of TensorFlow.js' WebAssembly back end. */
export { default as wasmBinaryUrl } from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
