import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import { giveUpWasm, startBackEnd } from "./backEnds/backEnd.ts";
import { wasmBinaryUrl } from "./backEnds/wasmBinary.ts";
import { fetchModel } from "./fetchModel.ts";
import type { BackEnd, Model } from "./model.ts";
import type { ModelFile } from "./modelFile.ts";
import { Network } from "./network.ts";
import type { Weight } from "./weights.ts";

const BLANK: Field = new Float32Array(FIELD_SIDE_PX * FIELD_SIDE_PX);

/**
 * Fetches `model.json` and its weights from the folder at `url`, checks them, starts the back end
 * meanwhile and warms it up. Throws one sentence that can be shown to a visitor.
 */
export async function openModel(url: string): Promise<Model> {
  const starting = startBackEnd(wasmBinaryUrl);
  let isFetched = false;
  const fetching = fetchModel(url, (file) => {
    const rehearseInTime = () => {
      if (!isFetched) rehearse(file);
    };
    starting.then(rehearseInTime, () => {});
  });
  const [started, { file, weights }] = await Promise.all([
    starting,
    fetching.finally(() => {
      isFetched = true;
    }),
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
 * Runs a network of zeros while the weights are on their way: setting the kernels up takes longer than
 * any later run. What fails here fails again with the weights, and is told then.
 */
function rehearse(file: ModelFile): void {
  const zeros = file.weights.map(({ name, shape }): [string, Weight] => {
    const size = shape.reduce((product, side) => product * side, 1);
    return [name, { shape, values: new Float32Array(size) }];
  });
  try {
    const network = new Network(file, new Map(zeros));
    try {
      network.probabilities([BLANK]);
    } finally {
      network.dispose();
    }
  } catch {
    // The network itself will try, and tell.
  }
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
    network.probabilities([BLANK]);
    return { backEnd, network };
  } catch (error) {
    if (backEnd === "cpu") throw error;
    console.warn("WebAssembly failed at its first run:", error);
    return warmUp(await giveUpWasm(), make);
  }
}
