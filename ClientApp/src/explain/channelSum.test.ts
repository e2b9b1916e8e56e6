import { beforeAll, expect, test } from "vitest";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { startCpu } from "../model/backEnds/cpuBackEnd.ts";
import type { Activation } from "../model/model.ts";
import type { ModelFile } from "../model/modelFile.ts";
import { readWeights, type Weight } from "../model/weights.ts";
import { rasterise } from "../raster/rasterise.ts";
import { channelSum, kernelOf, kernelSlice } from "./channelSum.ts";

let file: ModelFile;
let weights: ReadonlyMap<string, Weight>;
/** The input of each layer. */
let inputs: readonly Activation[];
/** The output of each layer. */
let outputs: readonly Activation[];

beforeAll(async () => {
  await startCpu();
  const opened = await openCommittedModel();
  file = opened.file;
  weights = readWeights(file.weights, opened.weights);
  const field = rasterise([
    [
      { x: 0.3, y: 0.2 },
      { x: 0.7, y: 0.25 },
      { x: 0.45, y: 0.8 },
    ],
  ]);
  if (field === null) throw new Error("expected ink");
  outputs = opened.network.activations(field);
  inputs = [{ shape: [28, 28, 1], values: field }, ...outputs];
  return () => opened.network.dispose();
});

/** A channel's strongest value and its position. */
function strongest({ shape: [height, width, channels], values }: Activation, channel: number) {
  const map = Array.from({ length: height * width }, (_, i) => values[i * channels + channel] ?? 0);
  const value = Math.max(...map);
  const at = map.indexOf(value);
  return { value, row: Math.floor(at / width), column: at % width };
}

test("a convolution's strongest pixel equals the ReLU of the bias plus all contributions", () => {
  file.layers.forEach((layer, i) => {
    if (layer.kind !== "conv") return;
    const [input, output] = [inputs[i] as Activation, outputs[i] as Activation];
    for (let channel = 0; channel < output.shape[2]; channel += 7) {
      const { value, bias, contributions, row, column } = channelSum(
        layer,
        weights,
        input,
        channel,
      );
      const expected = strongest(output, channel);
      expect(Math.max(0, value)).toBeCloseTo(expected.value, 4);
      if (value > 0)
        expect({ row, column }).toEqual({ row: expected.row, column: expected.column });
      const sum = contributions.reduce((total, one) => total + one.sum, bias);
      expect(sum).toBeCloseTo(value, 4);
      expect(contributions).toHaveLength(input.shape[2]);
    }
  });
});

test("the window covers the input pixels of the strongest output pixel", () => {
  // The layer's only kernel copies the middle pixel of its window. The layer's input has one pixel
  // of ink.
  const layer = { kind: "conv", name: "a", strides: [2, 2], activation: "relu" } as const;
  const kernel = { shape: [3, 3, 1, 1], values: Float32Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0) };
  const one = new Map([
    ["a/kernel", kernel],
    ["a/bias", { shape: [1], values: Float32Array.of(0.5) }],
  ]);
  const values = new Float32Array(36);
  values[3 * 6 + 5] = 1;
  // With an even side length and stride 2, TensorFlow pads only the bottom and the right.
  expect(channelSum(layer, one, { shape: [6, 6, 1], values }, 0)).toEqual({
    row: 1,
    column: 2,
    window: { top: 2, left: 4, height: 3, width: 3 },
    value: 1.5,
    bias: 0.5,
    contributions: [{ input: 0, sum: 1 }],
  });
});

test("applying softmax to the sums of the last layer gives the network's probabilities", () => {
  const last = file.layers.length - 1;
  const layer = file.layers[last];
  if (layer?.kind !== "dense") throw new Error("expected a dense layer at the end");
  const input = inputs[last] as Activation;
  const logits = file.labels.map((_, channel) => channelSum(layer, weights, input, channel).value);
  const powers = logits.map((logit) => Math.exp(logit));
  const sum = powers.reduce((total, power) => total + power, 0);
  powers.forEach((power, i) => {
    expect(power / sum).toBeCloseTo(outputs[last]?.values[i] ?? Number.NaN, 5);
  });
});

test("contributions are sorted by absolute value, largest first", () => {
  const [, second] = file.layers;
  if (second?.kind !== "conv") throw new Error("expected a second convolution");
  const { contributions } = channelSum(second, weights, inputs[1] as Activation, 3);
  const sizes = contributions.map(({ sum }) => Math.abs(sum));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test("a kernel slice contains the weights between one input channel and one output channel", () => {
  const kernel: Weight = {
    shape: [1, 2, 2, 3],
    values: Float32Array.from({ length: 12 }, (_, i) => i),
  };
  expect([...kernelSlice(kernel, 1, 2)]).toEqual([5, 11]);
});

test("a dense layer's kernel is 1×1", () => {
  const layer = { kind: "dense", name: "logits" } as const;
  const dense = new Map([["logits/kernel", { shape: [2, 3], values: new Float32Array(6) }]]);
  expect(kernelOf(layer, dense).shape).toEqual([1, 1, 2, 3]);
  expect(() => kernelOf(layer, new Map())).toThrow(/Expected weights named logits\/kernel/);
});
