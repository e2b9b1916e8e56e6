import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import binaryen from "binaryen";

/**
 * XNNPACK chooses its kernels for the CPU at startup. It tells ARM from x86 by the sign of ∞ − ∞.
 * If ∞ is replaced with the bit pattern given below for a CPU, the difference has the same sign on
 * any machine as on that CPU. For x86, the pattern is a negative NaN, and the difference stays a
 * negative NaN. For ARM, the pattern is 1, and 1 − 1 is not negative.
 */
const INFINITY_ON = { x86: 0xffc00000, arm: 0x3f800000 };

/** The output of `traceWasm.ts`. */
interface Trace {
  /** Indices of the functions that ran, not counting imported functions. */
  readonly reached: readonly number[];
  /** The network's probabilities for all fields, batch by batch. */
  readonly answers: readonly number[];
}

export type Processor = keyof typeof INFINITY_ON;

export const PROCESSORS = Object.keys(INFINITY_ON) as Processor[];

/**
 * The functions of `wasm` that the committed network reaches on `processor`, as indices among the
 * functions that are not imported.
 */
export async function reachedFunctions(
  wasm: Uint8Array,
  processor: Processor,
): Promise<ReadonlySet<number>> {
  return new Set((await run(telling(wasm), processor, addressOfInfinity(wasm))).reached);
}

/**
 * The probabilities that the committed network computes with the back end in `wasm` on `processor`,
 * or on this machine's CPU if `processor` is null.
 */
export async function answersOf(
  wasm: Uint8Array,
  processor: Processor | null,
  address: number,
): Promise<readonly number[]> {
  return (await run(wasm, processor, address)).answers;
}

/** Binaryen exports this function from its namespace, but its types declare it on a module. */
export const { setBody } = (binaryen as unknown as Pick<binaryen.Module, "Function">).Function;

/** The byte address of the ∞ that `wasm` uses to detect the CPU. Throws if it is not unique. */
export function addressOfInfinity(wasm: Uint8Array): number {
  const load = String.raw`\(f32\.load\s+\(i32\.const `;
  const sign = new RegExp(
    String.raw`i32\.reinterpret_f32\s+\(f32\.sub\s+${load}(\d+)\)\s*\)\s+${load}\1\)`,
    "g",
  );
  const found = [...textOf(wasm).matchAll(sign)];
  if (found.length !== 1) {
    throw new Error(
      `Expected the WebAssembly back end to detect the processor by ∞ − ∞ once, but found that ${found.length} times. Adapt vite/wasmTrace.ts to its new version.`,
    );
  }
  return Number(found[0]?.[1]);
}

/** The module as WebAssembly text with numbers as function names. */
export function textOf(wasm: Uint8Array): string {
  const module = binaryen.readBinary(wasm);
  try {
    return module.emitText();
  } finally {
    module.dispose();
  }
}

/** Names of the functions that are not imported, in order. */
export function ownFunctions(module: binaryen.Module): readonly string[] {
  return Array.from({ length: module.getNumFunctions() }, (_, i) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(i)),
  )
    .filter((info) => info.module === "")
    .map((info) => info.name);
}

/**
 * Returns the module with a call to `trace.reached` at the start of each function that is not
 * imported.
 */
function telling(wasm: Uint8Array): Uint8Array {
  const module = binaryen.readBinary(wasm);
  try {
    const functions = ownFunctions(module);
    module.addFunctionImport("reached", "trace", "reached", binaryen.i32, binaryen.none);
    functions.forEach((name, i) => {
      const one = module.getFunction(name);
      const { body, results } = binaryen.getFunctionInfo(one);
      const tell = module.call("reached", [module.i32.const(i)], binaryen.none);
      setBody(one, module.block(null, [tell, body], results));
    });
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

/**
 * Runs `traceWasm.ts` in a separate process, because TensorFlow.js can start a back end only once
 * per process.
 */
async function run(wasm: Uint8Array, processor: Processor | null, address: number): Promise<Trace> {
  const folder = mkdtempSync(join(tmpdir(), "wasm-trace-"));
  try {
    const [binary, out] = [join(folder, "back-end.wasm"), join(folder, "trace.json")];
    writeFileSync(binary, wasm);
    const as = processor === null ? [] : [String(address), String(INFINITY_ON[processor])];
    const args = ["scripts/run.js", "vite/traceWasm", binary, out, ...as];
    await promisify(execFile)(process.execPath, args, { cwd: join(import.meta.dirname, "..") });
    return JSON.parse(readFileSync(out, "utf8")) as Trace;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
