import "@tensorflow/tfjs-backend-webgpu/dist/base.js";
import { fusedConv2DConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/FusedConv2D.js";
import { meanConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Mean.js";
import { softmaxConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Softmax.js";
import { registerKernel, setBackend } from "@tensorflow/tfjs-core";

for (const kernel of [fusedConv2DConfig, meanConfig, softmaxConfig]) registerKernel(kernel);

/** Starts WebGPU. Returns false if the browser does not support it or finds no suitable GPU. */
export async function startWebgpu(): Promise<boolean> {
  const { gpu } = navigator as { readonly gpu?: GPU };
  if (((await gpu?.requestAdapter()) ?? null) === null) return false;
  return setBackend("webgpu");
}
