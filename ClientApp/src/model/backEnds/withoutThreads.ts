/**
 * Takes the place of TensorFlow.js' threaded WebAssembly loader (5.5 KB with brotli), which the page
 * never starts: see `WASM_HAS_MULTITHREAD_SUPPORT` in `wasmBackEnd.ts`. `vite.config.ts` puts it there.
 */
export default null;
export const wasmWorkerContents = "";
