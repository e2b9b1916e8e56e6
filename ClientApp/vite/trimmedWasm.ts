import { readFileSync } from "node:fs";
import { join } from "node:path";
import binaryen from "binaryen";
import type { Plugin } from "vite";
import { WASM_KERNELS } from "../src/model/backEnds/wasmKernels.ts";
import { cachedBytes } from "./cachedBytes.ts";
import { cut } from "./wasmCut.ts";
import { PROCESSORS, reachedFunctions } from "./wasmTrace.ts";

/** The exports that the TensorFlow.js back end and Emscripten's loader use. */
const OF_THE_BACK_END = [
  "memory",
  "__indirect_function_table",
  "__wasm_call_ctors",
  "__errno_location",
  "malloc",
  "free",
  "stackSave",
  "stackRestore",
  "stackAlloc",
  "dynCall_iijjiiii",
  "dynCall_jiji",
  "get_threads_count",
  "register_tensor",
  "dispose_data",
  "dispose",
];

/**
 * The functions that these exports call, such as XNNPACK kernels, are kept only if the network runs
 * them.
 */
const AS_FAR_AS_REACHED = ["init", "init_with_threads_count", ...WASM_KERNELS];

const KEPT = [...OF_THE_BACK_END, ...AS_FAR_AS_REACHED];

/**
 * Matches a function in Emscripten's loader that calls one export. Captures the name of the
 * function and the name of the export.
 */
const CALL =
  /var (_\w+)=Module\["\1"\]=function\(\)\{return\(\1=Module\["\1"\]=Module\["asm"\]\["(\w+)"\]\)\.apply\(null,arguments\)\};/g;

const CLIENT = join(import.meta.dirname, "..");
const CACHE = join(CLIENT, "node_modules/.cache/trimmed-wasm");

/**
 * The files and folders that the result depends on, besides the binary: the network, and the code
 * that runs the network and trims the binary.
 */
const INPUTS = [
  "package-lock.json",
  "public/models/digits",
  "src/measure/worker/readSamples.ts",
  "src/model",
  "vite",
].map((name) => join(CLIENT, name));

/** The trimmed binary, computed once for the page and its worker. */
let smallest: Promise<Uint8Array> | undefined;

/**
 * Reduces the build's WebAssembly back end to the code that the page runs: from 107 KB to 22 KB
 * with brotli. The remaining code is unchanged, so all results are bit-identical. If a removed
 * function is called, it traps, and the page falls back to plain JavaScript. The development server
 * serves the whole binary.
 */
export function trimmedWasm(isInline: boolean): Plugin {
  return {
    name: "trimmed-wasm",
    apply: "build",
    enforce: "pre",
    async load(id) {
      const [file, query] = id.split("?");
      if (query !== "url" || !file?.endsWith("tfjs-backend-wasm-simd.wasm")) return null;
      smallest ??= cachedBytes(CACHE, [file, ...INPUTS], () => trimToNetwork(readFileSync(file)));
      const source = await smallest;
      if (isInline) {
        const text = Buffer.from(source).toString("base64");
        return `export default "data:application/wasm;base64,${text}"`;
      }
      const asset = this.emitFile({ type: "asset", name: "tfjs-backend-wasm-simd.wasm", source });
      return `export default import.meta.ROLLUP_FILE_URL_${asset}`;
    },
    transform(code, id) {
      return id.endsWith("/wasm-out/tfjs-backend-wasm.js") ? withoutCalls(code) : null;
    },
  };
}

/**
 * Returns Emscripten's loader without the functions that call removed exports. Throws if there are
 * no such functions.
 */
export function withoutCalls(loader: string): string {
  let left = 0;
  const shortened = loader.replace(CALL, (call, _own, name) => {
    if (KEPT.includes(name)) return call;
    left++;
    return "";
  });
  if (left > 0) return shortened;
  throw new Error(
    "Expected the loader of the TensorFlow.js WebAssembly back end to contain one function for each export, but found none. Compare wasm-out/tfjs-backend-wasm.js with CALL in vite/trimmedWasm.ts.",
  );
}

/** Returns the module with only the code that the committed network runs on x86 or ARM. */
export async function trimToNetwork(wasm: Uint8Array): Promise<Uint8Array> {
  const trimmed = trim(wasm, KEPT);
  const reached = await Promise.all(PROCESSORS.map((one) => reachedFunctions(trimmed, one)));
  return cut(trimmed, new Set(reached.flatMap((one) => [...one])), OF_THE_BACK_END);
}

/**
 * Returns the module with only the exports in `kept` and the code that they reach. Throws if an
 * export is missing.
 */
export function trim(wasm: Uint8Array, kept: readonly string[]): Uint8Array {
  const module = binaryen.readBinary(wasm);
  try {
    const names = Array.from(
      { length: module.getNumExports() },
      (_, i) => binaryen.getExportInfo(module.getExportByIndex(i)).name,
    );
    const missing = kept.filter((name) => !names.includes(name));
    if (missing.length > 0) {
      throw new Error(
        `Expected the WebAssembly back end to export ${missing.join(", ")}, but it does not. Adapt the names in vite/trimmedWasm.ts to its new version.`,
      );
    }
    for (const name of names) if (!kept.includes(name)) module.removeExport(name);
    module.runPasses(["remove-unused-module-elements"]);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}
