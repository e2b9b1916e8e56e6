import "@tensorflow/tfjs-backend-webgl/dist/base.js";
import { fusedConv2DConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/FusedConv2D.js";
import { meanConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Mean.js";
import { softmaxConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Softmax.js";
import { env, registerKernel, setBackend } from "@tensorflow/tfjs-core";

for (const kernel of [fusedConv2DConfig, meanConfig, softmaxConfig]) registerKernel(kernel);

/**
 * Starts WebGL 2, even if only slow software rendering is available. Returns false if this browser
 * does not support WebGL 2 in workers.
 */
export async function startWebgl(): Promise<boolean> {
  env().set("SOFTWARE_WEBGL_ENABLED", true);
  if (env().getNumber("WEBGL_VERSION") < 2) return false;
  return setBackend("webgl");
}
