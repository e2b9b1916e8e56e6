import { expect, test } from "vitest";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { startCpu } from "../model/backEnds/cpuBackEnd.ts";
import { readWeights } from "../model/weights.ts";
import { layerSizes } from "./layerSizes.ts";

test("the sizes match the activations", async () => {
  await startCpu();
  const { file, network, weights } = await openCommittedModel();
  const sizes = layerSizes(file.layers, readWeights(file.weights, weights));
  const shapes = network.activations(new Float32Array(784)).map(({ shape }) => shape);
  expect(sizes.map(({ channels, sidePx }) => [sidePx, sidePx, channels])).toEqual(shapes);
  network.dispose();
});
