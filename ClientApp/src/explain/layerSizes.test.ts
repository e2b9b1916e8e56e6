import { expect, test } from "vitest";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { startCpu } from "../model/backEnds/cpuBackEnd.ts";
import { readWeights } from "../model/weights.ts";
import { layerSizes } from "./layerSizes.ts";

test("the layer sizes match the shapes of the activations", async () => {
  await startCpu();
  const { file, network, weights } = await openCommittedModel();
  const sizes = layerSizes(file.layers, readWeights(file.weights, weights));
  const shapes = network.activations(new Float32Array(784)).map(({ shape }) => shape);
  expect(sizes.map(({ channels, sidePx }) => [sidePx, sidePx, channels])).toEqual(shapes);
  network.dispose();
});

test("a layer's middle pixel depends only on the pixels in the reported receptive field", async () => {
  await startCpu();
  const { file, network, weights } = await openCommittedModel();
  const sizes = layerSizes(file.layers, readWeights(file.weights, weights));
  const blank = network.activations(new Float32Array(784));
  const [reached, before] = [sizes.map(() => 0), sizes.map(() => Number.POSITIVE_INFINITY)];
  // Set each pixel of the middle row to ink, one at a time.
  for (let column = 0; column < 28; column++) {
    const field = new Float32Array(784);
    field[14 * 28 + column] = 1;
    network.activations(field).forEach(({ shape: [height, width, channels], values }, layer) => {
      const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * channels;
      const isSame = values
        .subarray(middle, middle + channels)
        .every((value, i) => value === blank[layer]?.values[middle + i]);
      if (isSame) return;
      before[layer] = Math.min(before[layer] ?? 0, column);
      reached[layer] = Math.max(reached[layer] ?? 0, column);
    });
  }
  sizes.forEach(({ seesPx }, layer) => {
    const widthPx = (reached[layer] ?? 0) - (before[layer] ?? 0) + 1;
    expect(widthPx, `layer ${layer}`).toBeLessThanOrEqual(seesPx);
    expect(widthPx, `layer ${layer}`).toBeGreaterThan(seesPx / 2);
  });
  network.dispose();
});
