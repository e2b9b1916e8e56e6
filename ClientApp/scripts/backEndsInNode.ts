import { createRequire } from "node:module";
import { startCpu } from "../src/model/backEnds/cpuBackEnd.ts";
import { startWasm } from "../src/model/backEnds/wasmBackEnd.ts";

const wasmBinary = createRequire(import.meta.url).resolve(
  "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
);

/** Starts both back ends in Node, with the WebAssembly binary from the package. */
export const backEndsInNode: readonly (readonly [string, () => Promise<boolean>])[] = [
  ["wasm", () => startWasm(wasmBinary)],
  ["cpu", startCpu],
];

/** Starts the page's own back end in Node. Throws if it does not start. */
export async function startWasmInNode(): Promise<void> {
  if (!(await startWasm(wasmBinary))) throw new Error("Expected WebAssembly to start.");
}
