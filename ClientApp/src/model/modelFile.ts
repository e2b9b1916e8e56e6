/**
 * The checked content of `model.json`: a Keras Sequential network in the TensorFlow.js layers
 * format.
 */
export interface ModelFile {
  readonly layers: readonly Layer[];
  readonly weights: readonly WeightSpec[];
  /**
   * Name of the weights file next to `model.json`. The name contains the first 16 hex digits of the
   * file's SHA-256.
   */
  readonly weightsPath: string;
  /** The label of each output, in order. */
  readonly labels: readonly string[];
  /** The page shows the most probable digit if its probability is at least this value (0..1). */
  readonly digitFrom: number;
}

export type Layer = ConvLayer | PoolLayer | DenseLayer;

/**
 * 2-D convolution with `same` zero padding, bias and activation. The kernel is `[height, width, in,
 * out]`.
 */
export interface ConvLayer {
  readonly kind: "conv";
  readonly name: string;
  readonly strides: readonly [number, number];
  readonly activation: "relu" | "linear";
}

/** Mean over height and width. */
export interface PoolLayer {
  readonly kind: "globalAveragePooling";
}

/** Fully connected output layer with softmax. The kernel is `[in, out]`. */
export interface DenseLayer {
  readonly kind: "dense";
  readonly name: string;
}

/** One array in the weights file. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /**
   * The byte q encodes the value q × scale + min. If this property is missing, the file contains
   * little-endian float32 values.
   */
  readonly quantization?: { readonly scale: number; readonly min: number };
}

/** The threshold if the trainer set none, for example, for a network with only the ten digits. */
const MORE_LIKELY_THAN_NOT = 0.5;

const WEIGHTS_NAME = /^weights\.[0-9a-f]{16}\.bin$/;

/** Checks the parsed JSON of `model.json`. Throws an error if the page cannot run the network. */
export function checkModelFile(json: unknown): ModelFile {
  const root = record(json, "an object");
  if (root.format !== "layers-model") refuse('format "layers-model"', root.format);
  const topology = record(root.modelTopology, "modelTopology");
  if (topology.class_name !== "Sequential") refuse("a Sequential network", topology.class_name);
  const layers = list(record(topology.config, "modelTopology.config").layers, "layers").map(layer);
  const last = layers.at(-1);
  if (last?.kind !== "dense") refuse("a Dense layer at the end", last?.kind);

  const groups = list(root.weightsManifest, "weightsManifest");
  if (groups.length !== 1) refuse("one group of weights", groups.length);
  const group = record(groups[0], "a group of weights");
  const paths = list(group.paths, "paths");
  const weightsPath = paths[0];
  if (paths.length !== 1 || typeof weightsPath !== "string" || !WEIGHTS_NAME.test(weightsPath)) {
    refuse("one weights file named weights.<16 hex digits>.bin", paths);
  }
  const metadata = record(root.userDefinedMetadata, "userDefinedMetadata");
  return {
    layers,
    weights: list(group.weights, "weights").map(weightSpec),
    weightsPath: weightsPath as string,
    labels: labelList(metadata.labels),
    digitFrom: threshold(metadata.digitFrom ?? MORE_LIKELY_THAN_NOT),
  };
}

function threshold(value: unknown): number {
  return typeof value === "number" && value >= 0 && value <= 1
    ? value
    : refuse("digitFrom from 0 to 1", value);
}

function labelList(value: unknown): string[] {
  const labels = list(value, "labels").map(String);
  const digits = [..."0123456789"];
  return digits.every((digit) => labels.includes(digit))
    ? labels
    : refuse("labels with the ten digits", value);
}

function layer(value: unknown): Layer {
  const { class_name: kind, config: given } = record(value, "a layer");
  const config = record(given, "a layer's config");
  const name = String(config.name);
  switch (kind) {
    case "Conv2D": {
      const { padding, activation } = config;
      if (padding !== "same") refuse(`padding "same" in ${name}`, padding);
      if (activation !== "relu" && activation !== "linear") {
        return refuse(`activation relu or linear in ${name}`, activation);
      }
      const [down, across, ...rest] = list(config.strides, `strides in ${name}`);
      if (!isCount(down) || !isCount(across) || rest.length > 0) {
        return refuse(`two strides in ${name}`, config.strides);
      }
      return { kind: "conv", name, strides: [down, across], activation };
    }
    case "GlobalAveragePooling2D":
      return { kind: "globalAveragePooling" };
    case "Dense":
      if (config.activation !== "softmax") refuse(`softmax in ${name}`, config.activation);
      return { kind: "dense", name };
    default:
      return refuse("layers Conv2D, GlobalAveragePooling2D and Dense", kind);
  }
}

function weightSpec(value: unknown): WeightSpec {
  const { name, shape, dtype, quantization } = record(value, "a weight");
  if (typeof name !== "string") return refuse("a weight's name", name);
  if (dtype !== "float32") refuse(`dtype float32 for ${name}`, dtype);
  const sizes = list(shape, `the shape of ${name}`);
  if (!sizes.every(isCount)) return refuse(`a shape of whole numbers for ${name}`, shape);
  if (quantization === undefined) return { name, shape: sizes };
  const { dtype: stored, scale, min } = record(quantization, `the quantization of ${name}`);
  if (stored !== "uint8" || typeof scale !== "number" || typeof min !== "number") {
    return refuse(`quantization to uint8 with scale and min for ${name}`, quantization);
  }
  return { name, shape: sizes, quantization: { scale, min } };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

function record(value: unknown, expected: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null) return refuse(expected, value);
  return value as Record<string, unknown>;
}

function list(value: unknown, expected: string): unknown[] {
  return Array.isArray(value) ? value : refuse(expected, value);
}

function refuse(expected: string, got: unknown): never {
  const shown = JSON.stringify(got)?.slice(0, 60) ?? "nothing";
  throw new Error(
    `Expected ${expected} in model.json, but got ${shown}. Deploy the model again exactly as the trainer wrote it.`,
  );
}
