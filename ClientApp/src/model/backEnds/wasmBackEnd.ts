import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm/dist/base.js";
import { fusedConv2DConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D.js";
import { meanConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Mean.js";
import { softmaxConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Softmax.js";
import { transposeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose.js";
import { env, type KernelConfig, registerKernel, setBackend } from "@tensorflow/tfjs-core";
import type { WASM_KERNELS } from "./wasmKernels.ts";

const KERNELS: Readonly<Record<(typeof WASM_KERNELS)[number], KernelConfig>> = {
  FusedConv2D: fusedConv2DConfig,
  Mean: meanConfig,
  Softmax: softmaxConfig,
  Transpose: transposeConfig,
};
for (const kernel of Object.values(KERNELS)) registerKernel(kernel);

/**
 * Starts WebAssembly with SIMD on one thread. Returns false if the browser does not support it or a
 * content security policy blocks it.
 */
export async function startWasm(binaryUrl: string): Promise<boolean> {
  // The minified threaded build hangs on a cross-origin-isolated page, and threads do not make the
  // prediction for a single image faster.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  if (!(await env().getAsync("WASM_HAS_SIMD_SUPPORT"))) return false;
  setWasmPaths({
    "tfjs-backend-wasm.wasm": binaryUrl,
    "tfjs-backend-wasm-simd.wasm": binaryUrl,
    "tfjs-backend-wasm-threaded-simd.wasm": binaryUrl,
  });
  return setBackend("wasm");
}
