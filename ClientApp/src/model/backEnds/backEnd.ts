import { Refusal } from "../../words/refusal.ts";
import type { BackEnd } from "../model.ts";
import { startWasm } from "./wasmBackEnd.ts";

/** Whether WebAssembly started. Undefined before the first attempt. */
let wasm: Promise<boolean> | undefined;

/**
 * Starts the fastest back end that this browser supports. Loads plain JavaScript only if
 * WebAssembly is not supported, is blocked by a content security policy, or cannot be fetched.
 * WebAssembly is tried only once, because in TensorFlow.js, a second start after a failed one never
 * finishes.
 */
export function startBackEnd(wasmBinaryUrl: string): Promise<BackEnd> {
  wasm ??= startWasm(wasmBinaryUrl);
  return wasm.then((isStarted) => (isStarted ? "wasm" : startPlainJavaScript()));
}

/** Switches to plain JavaScript after WebAssembly started and then failed. */
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
