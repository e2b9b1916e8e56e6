/**
 * Replaces the threaded WebAssembly loader of TensorFlow.js (5.5 KB with brotli), which the page
 * never uses. See `WASM_HAS_MULTITHREAD_SUPPORT` in `wasmBackEnd.ts`. `vite.config.ts` sets the
 * alias.
 */
export default null;
export const wasmWorkerContents = "";
