import type { BackEnd } from "./model.ts";
import { startWasm } from "./wasmBackEnd.ts";

/**
 * Starts the fastest back end that this browser allows. Plain JavaScript is loaded only where
 * WebAssembly is missing, forbidden by a content security policy or could not be fetched.
 */
export async function startBackEnd(wasmBinaryUrl: string): Promise<BackEnd> {
  if (await startWasm(wasmBinaryUrl)) return "wasm";
  const { startCpu } = await import("./cpuBackEnd.ts");
  if (await startCpu()) return "cpu";
  throw new Error(
    "Expected to compute with WebAssembly or JavaScript, but neither started; reload the page.",
  );
}
