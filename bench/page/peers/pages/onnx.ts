import wasm from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import * as ort from "onnxruntime-web/wasm";
import type { Classify } from "./page.ts";

/** Runs the network that Onnx.cs converted. Uses one thread, like our page. */
export async function openOnnx(): Promise<Classify> {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { wasm };
  const session = await ort.InferenceSession.create("/digits.onnx", {
    executionProviders: ["wasm"],
  });
  return async (field) => {
    const { probabilities } = await session.run({
      field: new ort.Tensor("float32", field, [1, 1, 28, 28]),
    });
    return probabilities?.data as Float32Array;
  };
}
