import { expect, test } from "vitest";
import { checkModelFile } from "./modelFile.ts";

const whole = {
  format: "layers-model",
  modelTopology: {
    class_name: "Sequential",
    config: {
      name: "digits",
      layers: [
        {
          class_name: "Conv2D",
          config: { name: "conv1", strides: [2, 2], padding: "same", activation: "relu" },
        },
        { class_name: "GlobalAveragePooling2D", config: { name: "gap" } },
        { class_name: "Dense", config: { name: "logits", units: 10, activation: "softmax" } },
      ],
    },
  },
  weightsManifest: [
    {
      paths: ["weights.0123456789abcdef.bin"],
      weights: [
        {
          name: "conv1/kernel",
          shape: [3, 3, 1, 4],
          dtype: "float32",
          quantization: { dtype: "uint8", scale: 0.01, min: -1, original_dtype: "float32" },
        },
        { name: "conv1/bias", shape: [4], dtype: "float32" },
      ],
    },
  ],
  userDefinedMetadata: { labels: [..."0123456789", "not-a-digit"], digitFrom: 0.8 },
};

test("layers, weights and labels are read from the trainer's model file", () => {
  expect(checkModelFile(whole)).toEqual({
    layers: [
      { kind: "conv", name: "conv1", strides: [2, 2], activation: "relu" },
      { kind: "globalAveragePooling" },
      { kind: "dense", name: "logits" },
    ],
    weights: [
      { name: "conv1/kernel", shape: [3, 3, 1, 4], quantization: { scale: 0.01, min: -1 } },
      { name: "conv1/bias", shape: [4] },
    ],
    weightsPath: "weights.0123456789abcdef.bin",
    labels: [..."0123456789", "not-a-digit"],
    digitFrom: 0.8,
  });
});

test("if the trainer set no threshold for showing a digit, the threshold is 0.5", () => {
  const untuned = withValue("userDefinedMetadata.digitFrom", null);
  expect(checkModelFile(untuned).digitFrom).toBe(0.5);
});

/** Returns a copy of `whole` in which the value at a dotted path is replaced. */
function withValue(path: string, value: unknown): unknown {
  const copy = structuredClone(whole) as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() as string;
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
}

const firstLayer = "modelTopology.config.layers.0";
const firstWeight = "weightsManifest.0.weights.0";

test.each<[string, unknown, RegExp]>([
  ["format", "graph-model", /Expected format "layers-model" in model.json, but got "graph-model"/],
  ["modelTopology.class_name", "Functional", /Expected a Sequential network/],
  ["modelTopology.config.layers", "conv1", /Expected layers/],
  [`${firstLayer}.class_name`, "MaxPooling2D", /Expected layers Conv2D.* got "MaxPooling2D"/],
  [`${firstLayer}.config.padding`, "valid", /Expected padding "same" in conv1/],
  [`${firstLayer}.config.activation`, "gelu", /Expected activation relu or linear in conv1/],
  [`${firstLayer}.config.strides`, [2], /Expected two strides in conv1/],
  ["modelTopology.config.layers.2.config.activation", "linear", /Expected softmax in logits/],
  ["modelTopology.config.layers", [], /Expected a Dense layer at the end/],
  ["weightsManifest", [], /Expected one group of weights/],
  ["weightsManifest.0.paths", ["group1-shard1of1.bin"], /named weights\.<16 hex digits>\.bin/],
  ["weightsManifest.0.paths", ["../weights.0123456789abcdef.bin"], /named weights/],
  [`${firstWeight}.dtype`, "int32", /Expected dtype float32 for conv1\/kernel/],
  [`${firstWeight}.shape`, [3, -3], /Expected a shape of whole numbers/],
  [`${firstWeight}.quantization.dtype`, "uint16", /Expected quantization to uint8/],
  ["userDefinedMetadata.digitFrom", 1.2, /Expected digitFrom from 0 to 1/],
  ["userDefinedMetadata.labels", undefined, /Expected labels in model.json, but got nothing/],
  ["userDefinedMetadata.labels", ["cat", "dog"], /Expected labels with the ten digits/],
])("a file in which %s is %j is rejected with a clear message", (path, value, message) => {
  expect(() => checkModelFile(withValue(path, value))).toThrow(message);
});

test.each([null, 7, "model", []])("the content %j is rejected with a clear message", (value) => {
  expect(() => checkModelFile(value)).toThrow(/^Expected .* in model.json/);
});
