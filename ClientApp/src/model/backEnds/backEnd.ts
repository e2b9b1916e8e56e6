import { Refusal } from "../../words/refusal.ts";
import type { BackEnd } from "../model.ts";
import { startWasm } from "./wasmBackEnd.ts";

/** Whether WebAssembly started, once that was tried. */
let wasm: Promise<boolean> | undefined;

/**
 * Starts the fastest back end that this browser allows. Plain JavaScript is loaded only where
 * WebAssembly is missing, forbidden by a content security policy or could not be fetched. WebAssembly
 * is tried once: TensorFlow.js never answers a second start after an aborted one.
 */
export function startBackEnd(wasmBinaryUrl: string): Promise<BackEnd> {
  wasm ??= startWasm(wasmBinaryUrl);
  return wasm.then((isStarted) => (isStarted ? "wasm" : startPlainJavaScript()));
}

/** Starts plain JavaScript in the place of WebAssembly, which started and then failed. */
export function giveUpWasm(): Promise<BackEnd> {
  wasm = Promise.resolve(false);
  return startPlainJavaScript();
}

async function startPlainJavaScript(): Promise<BackEnd> {
  const { startCpu } = await import("./cpuBackEnd.ts").catch(() => {
    throw new Refusal("programUnreachable");
  });
  if (await startCpu()) return "cpu";
  throw new Refusal("noBackEnd");
}
