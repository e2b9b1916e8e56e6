import { memory } from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backEndsInNode } from "../../scripts/backEndsInNode.ts";
import type { Field } from "../raster/field.ts";
import type { Layer, ModelFile } from "./modelFile.ts";
import { Network } from "./network.ts";
import type { Weight } from "./weights.ts";

/**
 * A random number generator (mulberry32) that returns the same numbers from −1 to 1 in every run.
 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

const random = seeded(20);
const weight = (...shape: number[]): Weight => {
  const fanIn = shape.slice(0, -1).reduce((product, side) => product * side, 1);
  const size = shape.reduce((product, side) => product * side, 1);
  return { shape, values: Float32Array.from({ length: size }, () => random() / Math.sqrt(fanIn)) };
};
const conv = (name: string, stride: number, activation: "relu" | "linear" = "relu"): Layer => ({
  kind: "conv",
  name,
  strides: [stride, stride],
  activation,
});

const file: ModelFile = {
  layers: [
    conv("a", 1),
    conv("b", 2),
    conv("c", 2, "linear"),
    { kind: "globalAveragePooling" },
    { kind: "dense", name: "logits" },
  ],
  weights: [],
  weightsPath: "weights.0000000000000000.bin",
  digitFrom: 0.5,
  labels: Array.from({ length: 11 }, (_, i) => String(i)),
};
const weights = new Map<string, Weight>([
  ["a/kernel", weight(3, 3, 1, 8)],
  ["a/bias", weight(8)],
  ["b/kernel", weight(3, 3, 8, 12)],
  ["b/bias", weight(12)],
  ["c/kernel", weight(1, 1, 12, 9)],
  ["c/bias", weight(9)],
  ["logits/kernel", weight(9, 11)],
  ["logits/bias", weight(11)],
]);
const fields: readonly Field[] = Array.from({ length: 5 }, () =>
  Float32Array.from({ length: 784 }, () => Math.max(0, random())),
);

/** The same network implemented in plain loops: NHWC, TensorFlow's `same` padding, HWIO kernels. */
function reference(field: Field): number[] {
  let [side, channels] = [28, 1];
  let x = Array.from(field);
  for (const layer of file.layers) {
    if (layer.kind === "globalAveragePooling") {
      const pixels = side * side;
      x = Array.from({ length: channels }, (_, c) => {
        let sum = 0;
        for (let p = 0; p < pixels; p++) sum += at(x, p * channels + c);
        return sum / pixels;
      });
      side = 1;
      continue;
    }
    const kernel = weights.get(`${layer.name}/kernel`) as Weight;
    const bias = weights.get(`${layer.name}/bias`) as Weight;
    const [outputs = 0, inputs = 0] = [...kernel.shape].reverse();
    const window = layer.kind === "conv" ? (kernel.shape[0] as number) : 1;
    const stride = layer.kind === "conv" ? layer.strides[0] : 1;
    const out = Math.ceil(side / stride);
    const before = Math.floor(Math.max((out - 1) * stride + window - side, 0) / 2);
    const y = new Array<number>(out * out * outputs).fill(0);
    for (let row = 0; row < out; row++)
      for (let column = 0; column < out; column++)
        for (let o = 0; o < outputs; o++) {
          let sum = at(bias.values, o);
          for (let i = 0; i < window; i++)
            for (let j = 0; j < window; j++) {
              const r = row * stride + i - before;
              const c = column * stride + j - before;
              if (r < 0 || c < 0 || r >= side || c >= side) continue;
              for (let k = 0; k < inputs; k++)
                sum +=
                  at(x, (r * side + c) * inputs + k) *
                  at(kernel.values, ((i * window + j) * inputs + k) * outputs + o);
            }
          const rectified = layer.kind === "conv" && layer.activation === "relu";
          y[(row * out + column) * outputs + o] = rectified ? Math.max(0, sum) : sum;
        }
    [x, side, channels] = [y, out, outputs];
  }
  const largest = Math.max(...x);
  const powers = x.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function at(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) throw new Error(`no value at ${index}`);
  return value;
}

describe.each(backEndsInNode)("on %s", (_, start) => {
  let network: Network;
  let tensorsBefore = 0;
  beforeAll(async () => {
    expect(await start()).toBe(true);
    tensorsBefore = memory().numTensors;
    network = new Network(file, weights);
  });
  afterAll(() => {
    network.dispose();
    expect(memory().numTensors).toBe(tensorsBefore);
  });

  test("the network returns the same probabilities as the reference implementation in plain loops", () => {
    const expected = fields.flatMap(reference);
    const probabilities = network.probabilities(fields);
    expect(probabilities).toHaveLength(expected.length);
    expected.forEach((value, i) => {
      expect(Math.abs(at(probabilities, i) - value)).toBeLessThan(1e-5);
    });
    // If all fields had the same probabilities, this agreement would prove little.
    const spread = new Set(Array.from(probabilities, (value) => value.toFixed(4))).size;
    expect(spread).toBeGreaterThan(fields.length * 5);
  });

  test("the probabilities for each field sum to 1", () => {
    const probabilities = network.probabilities(fields);
    fields.forEach((_field, i) => {
      const row = probabilities.subarray(i * 11, (i + 1) * 11);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    });
  });

  test("a field has the same probabilities alone and in a batch", () => {
    const together = network.probabilities(fields);
    const single = network.probabilities(fields.slice(2, 3));
    single.forEach((value, i) => {
      expect(value).toBeCloseTo(at(together, 22 + i), 5);
    });
  });

  test("an asynchronous prediction returns the same probabilities as a synchronous one and leaks no tensors", async () => {
    const before = memory().numTensors;
    const now = network.probabilities(fields);
    expect(await network.probabilitiesLater(fields)).toEqual(now);
    expect(memory().numTensors).toBe(before);
  });

  test("the last layer's activations are the probabilities, and all layers have the expected shapes", () => {
    const field = fields[1] as Field;
    const activations = network.activations(field);
    expect(activations.map(({ shape }) => shape)).toEqual([
      [28, 28, 8],
      [14, 14, 12],
      [7, 7, 9],
      [1, 1, 9],
      [1, 1, 11],
    ]);
    for (const { shape, values } of activations)
      expect(values).toHaveLength(shape[0] * shape[1] * shape[2]);
    expect(activations.at(-1)?.values).toEqual(network.probabilities([field]));
    // The layers with ReLU have no negative values, but the layer without ReLU has some.
    expect(activations.map(({ values }) => Math.min(...values) < 0).slice(0, 3)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("computing activations leaks no tensors, and later calls do not overwrite earlier activations", () => {
    const before = memory().numTensors;
    const first = network.activations(fields[0] as Field);
    const kept = first.map(({ values }) => values.slice());
    for (let i = 0; i < 20; i++) network.activations(fields[1] as Field);
    expect(memory().numTensors).toBe(before);
    expect(first.map(({ values }) => values)).toEqual(kept);
  });

  test("a hundred predictions leak no tensors", () => {
    const before = memory().numTensors;
    for (let i = 0; i < 100; i++) network.probabilities(fields.slice(0, 1));
    expect(memory().numTensors).toBe(before);
  });

  test("missing weights and weights of the wrong shape are rejected and leak no tensors", () => {
    const before = memory().numTensors;
    const refused = (name: string, other: Weight | undefined) => {
      const changed = new Map(weights);
      if (other) changed.set(name, other);
      else changed.delete(name);
      return () => new Network(file, changed);
    };
    expect(refused("logits/kernel", undefined)).toThrow(/Expected weights named logits\/kernel/);
    expect(refused("b/kernel", weight(3, 3, 7, 12))).toThrow(/for 8 input channels/);
    expect(refused("b/bias", weight(11))).toThrow(/its bias \[11\]/);
    expect(() => new Network({ ...file, labels: ["0", "1"] }, weights)).toThrow(
      /one output for each of 2 labels .* has 11/,
    );
    expect(memory().numTensors).toBe(before);
  });
});
