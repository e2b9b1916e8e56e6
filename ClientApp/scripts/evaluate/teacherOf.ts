import { Teacher } from "../../src/learn/teacher.ts";
import { readWeights } from "../../src/model/weights.ts";
import type { OpenedModel } from "../modelFolder.ts";

/** Returns a teacher for the model. The guard file must be for the same model. */
export function teacherOf({ file, weights, network }: OpenedModel, guardFile: Uint8Array): Teacher {
  const { layers } = file;
  const inside = {
    layers,
    weights: readWeights(file.weights, weights),
    features: network.features.bind(network),
  };
  return new Teacher({ ...file, network: inside }, guardFile);
}
