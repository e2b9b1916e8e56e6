import wasmBinaryUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import { giveUpWasm, startBackEnd } from "./backEnd.ts";
import { fetchModel } from "./fetchModel.ts";
import type { BackEnd, Model } from "./model.ts";
import { Network } from "./network.ts";

/**
 * Fetches `model.json` and its weights from the folder at `url`, checks them, starts the back end
 * meanwhile and warms it up. Throws one sentence that can be shown to a visitor.
 */
export async function openModel(url: string): Promise<Model> {
  const [started, { file, weights }] = await Promise.all([
    startBackEnd(wasmBinaryUrl),
    fetchModel(url),
  ]);
  const { backEnd, network } = await warmUp(started, () => new Network(file, weights));
  const classify = (field: Field) => network.probabilities([field]);
  const { labels, digitFrom } = file;
  return {
    labels,
    digitFrom,
    backEnd,
    classify,
    network: {
      layers: file.layers,
      weights,
      activations: (one) => network.activations(one),
    },
  };
}

/**
 * The first run sets the kernels up; the visitor's first stroke shall not wait for that. Where
 * WebAssembly fails at it, plain JavaScript answers.
 */
async function warmUp(
  backEnd: BackEnd,
  make: () => Network,
): Promise<{ readonly backEnd: BackEnd; readonly network: Network }> {
  const network = make();
  try {
    network.probabilities([new Float32Array(FIELD_SIDE_PX * FIELD_SIDE_PX)]);
    return { backEnd, network };
  } catch (error) {
    if (backEnd === "cpu") throw error;
    console.warn("WebAssembly failed at its first run:", error);
    return warmUp(await giveUpWasm(), make);
  }
}
