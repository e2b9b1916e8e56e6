import "@tensorflow/tfjs-backend-cpu/dist/base.js";
import { fusedConv2DConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/FusedConv2D.js";
import { meanConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Mean.js";
import { softmaxConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Softmax.js";
import { registerKernel, setBackend } from "@tensorflow/tfjs-core";

for (const kernel of [fusedConv2DConfig, meanConfig, softmaxConfig]) registerKernel(kernel);

/**
 * Starts the plain JavaScript back end. It works in every browser but is about twenty times slower
 * than WebAssembly.
 */
export function startCpu(): Promise<boolean> {
  return setBackend("cpu");
}
