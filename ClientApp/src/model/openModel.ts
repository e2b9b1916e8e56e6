import { nextTask } from "../nextTask.ts";
import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import { Refusal } from "../words/refusal.ts";
import { giveUpWasm, startBackEnd } from "./backEnds/backEnd.ts";
import { wasmBinaryUrl } from "./backEnds/wasmBinary.ts";
import { fetchModel } from "./fetchModel.ts";
import type { BackEnd, Model } from "./model.ts";
import type { ModelFile } from "./modelFile.ts";
import { Network } from "./network.ts";
import type { Weight } from "./weights.ts";

const BLANK: Field = new Float32Array(FIELD_SIDE_PX * FIELD_SIDE_PX);

/**
 * Fetches `model.json` and its weights from the folder at `url` and checks them. Meanwhile, starts
 * the back end and warms it up. Throws an error with a message that can be shown to the visitor.
 */
export async function openModel(url: string): Promise<Model> {
  const starting = startBackEnd(wasmBinaryUrl);
  let isFetched = false;
  const fetching = fetchModel(url, (file) => {
    const rehearseInTime = () => {
      if (!isFetched) rehearse(file);
    };
    starting.then(nextTask).then(rehearseInTime, () => {});
  });
  const [started, { file, weights }] = await Promise.all([
    starting,
    fetching.finally(() => {
      isFetched = true;
    }),
  ]);
  await nextTask();
  return openOn(started, file, weights);
}

/**
 * Opens the network and runs it once, because the first run sets up the kernels. The visitor's
 * first stroke then does not have to wait for this setup.
 */
async function openOn(
  backEnd: BackEnd,
  file: ModelFile,
  weights: ReadonlyMap<string, Weight>,
): Promise<Model> {
  const fallBack = async () => {
    if (backEnd === "cpu") throw new Refusal("stopped");
    return openOn(await giveUpWasm(), file, weights);
  };
  const network = new Network(file, weights);
  try {
    network.probabilities([BLANK]);
  } catch (error) {
    console.warn(`The network failed on ${backEnd}:`, error);
    return fallBack();
  }
  return {
    labels: file.labels,
    digitFrom: file.digitFrom,
    backEnd,
    classify: (field) => network.probabilities([field]),
    classifyAll: (fields) => network.probabilities(fields),
    network: {
      layers: file.layers,
      weights,
      activations: (field) => network.activations(field),
      features: (field) => network.features(field),
    },
    fallBack,
  };
}

/**
 * Runs the network with zero weights while the real weights load. This sets up the kernels, which
 * takes longer than any later run.
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
    // The real network will fail in the same way and report the error.
  }
}
