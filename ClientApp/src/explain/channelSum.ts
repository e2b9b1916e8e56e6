import type { Activation } from "../model/model.ts";
import type { Layer } from "../model/modelFile.ts";
import type { Weight } from "../model/weights.ts";

/** How much an input channel adds to one pixel of an output channel. */
export interface Contribution {
  readonly input: number;
  /** The sum of weight times input over the kernel's window. */
  readonly sum: number;
}

/** The breakdown of a channel's strongest pixel: `value` is `bias` plus all contributions. */
export interface ChannelSum {
  /** The input pixels under the kernel. Pixels outside the input count as zeros. */
  readonly window: {
    readonly top: number;
    readonly left: number;
    readonly height: number;
    readonly width: number;
  };
  /** Row of the strongest pixel. */
  readonly row: number;
  /** Column of the strongest pixel. */
  readonly column: number;
  /** Value of the strongest pixel before the activation (ReLU or softmax) is applied. */
  readonly value: number;
  readonly bias: number;
  /** All input channels, sorted by the absolute value of each one's sum, largest first. */
  readonly contributions: readonly Contribution[];
}

/** The window that a kernel covers, with TensorFlow's `same` padding. */
interface Window {
  readonly sidePx: readonly [height: number, width: number];
  readonly strides: readonly [down: number, across: number];
  /** Padding above and to the left of the input, in pixels. */
  readonly before: readonly [above: number, left: number];
}

/**
 * Recomputes one channel of a convolution or dense layer with plain sums and breaks down the value
 * of its strongest pixel. `input` is the previous layer's activation, or the field.
 */
export function channelSum(
  layer: Exclude<Layer, { kind: "globalAveragePooling" }>,
  weights: ReadonlyMap<string, Weight>,
  input: Activation,
  channel: number,
): ChannelSum {
  const kernel = kernelOf(layer, weights);
  const bias = weights.get(`${layer.name}/bias`)?.values[channel] ?? 0;
  const strides = layer.kind === "conv" ? layer.strides : ([1, 1] as const);
  const window = windowOf(kernel, strides, input);
  const inputs = input.shape[2];
  const sumOf = (row: number, column: number, i: number) =>
    windowSum(kernel, window, input, [row, column], i, channel);

  let best = { row: 0, column: 0, value: Number.NEGATIVE_INFINITY };
  for (let row = 0; row < Math.ceil(input.shape[0] / strides[0]); row++) {
    for (let column = 0; column < Math.ceil(input.shape[1] / strides[1]); column++) {
      let value = bias;
      for (let i = 0; i < inputs; i++) value += sumOf(row, column, i);
      if (value > best.value) best = { row, column, value };
    }
  }
  const contributions = Array.from({ length: inputs }, (_, i) => ({
    input: i,
    sum: sumOf(best.row, best.column, i),
  })).sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const [height, width] = window.sidePx;
  const top = best.row * strides[0] - window.before[0];
  const left = best.column * strides[1] - window.before[1];
  return { ...best, window: { top, left, height, width }, bias, contributions };
}

/**
 * Returns the kernel `[height, width, in, out]`. A dense layer's `[in, out]` becomes a 1×1 kernel.
 */
export function kernelOf(
  layer: Exclude<Layer, { kind: "globalAveragePooling" }>,
  weights: ReadonlyMap<string, Weight>,
): Weight {
  const kernel = weights.get(`${layer.name}/kernel`);
  if (kernel === undefined) {
    throw new Error(
      `Expected weights named ${layer.name}/kernel. Deploy the model again exactly as the trainer wrote it.`,
    );
  }
  return layer.kind === "dense" ? { ...kernel, shape: [1, 1, ...kernel.shape] } : kernel;
}

/** The weights `[height, width]` between one input channel and one output channel. */
export function kernelSlice({ shape, values }: Weight, input: number, channel: number) {
  const [height = 1, width = 1, inputs = 1, outputs = 1] = shape;
  return Float32Array.from(
    { length: height * width },
    (_, i) => values[(i * inputs + input) * outputs + channel] ?? 0,
  );
}

function windowOf({ shape }: Weight, strides: Window["strides"], input: Activation): Window {
  const before = (axis: 0 | 1) => {
    const outputs = Math.ceil(input.shape[axis] / strides[axis]);
    const padding = (outputs - 1) * strides[axis] + (shape[axis] ?? 1) - input.shape[axis];
    return Math.floor(Math.max(padding, 0) / 2);
  };
  return { sidePx: [shape[0] ?? 1, shape[1] ?? 1], strides, before: [before(0), before(1)] };
}

function windowSum(
  kernel: Weight,
  { sidePx, strides, before }: Window,
  { shape: [height, width, channels], values }: Activation,
  [row, column]: readonly [number, number],
  input: number,
  channel: number,
): number {
  const outputs = kernel.shape[3] ?? 1;
  let sum = 0;
  for (let i = 0; i < sidePx[0]; i++) {
    const y = row * strides[0] + i - before[0];
    if (y < 0 || y >= height) continue;
    for (let j = 0; j < sidePx[1]; j++) {
      const x = column * strides[1] + j - before[1];
      if (x < 0 || x >= width) continue;
      const weight = kernel.values[((i * sidePx[1] + j) * channels + input) * outputs + channel];
      sum += (weight ?? 0) * (values[(y * width + x) * channels + input] ?? 0);
    }
  }
  return sum;
}
