import { createRequire } from "node:module";
import { startCpu } from "../src/model/backEnds/cpuBackEnd.ts";
import { startWasm } from "../src/model/backEnds/wasmBackEnd.ts";

const wasmBinary = createRequire(import.meta.url).resolve(
  "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
);

/**
 * The name of each back end that runs in Node, with a function that starts it. The WebAssembly
 * binary comes from the npm package.
 */
export const backEndsInNode: readonly (readonly [string, () => Promise<boolean>])[] = [
  ["wasm", () => startWasm(wasmBinary)],
  ["cpu", startCpu],
];

/** Starts WebAssembly, the page's default back end, in Node. Throws if it does not start. */
export async function startWasmInNode(): Promise<void> {
  if (!(await startWasm(wasmBinary))) throw new Error("Expected WebAssembly to start.");
}
