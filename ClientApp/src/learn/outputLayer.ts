import type { OpenedNetwork } from "../model/model.ts";

/** The network's last layer, as plain arrays. Lessons are applied to its logits. */
export interface OutputLayer {
  /** Number of features. */
  readonly channels: number;
  /** Computes logits `[labels]` from features `[channels]`. */
  readonly logits: (features: Readonly<Float32Array>) => Float32Array;
}

export function outputLayer({
  layers,
  weights,
}: Pick<OpenedNetwork, "layers" | "weights">): OutputLayer {
  const last = layers.at(-1);
  const name = last?.kind === "dense" ? last.name : "";
  const kernel = weights.get(`${name}/kernel`);
  const bias = weights.get(`${name}/bias`);
  if (kernel === undefined || bias === undefined) {
    throw new Error(
      "Expected a dense layer at the end of the network, but there is none. Deploy the model again exactly as the trainer wrote it.",
    );
  }
  const labels = bias.values.length;
  return {
    channels: kernel.values.length / labels,
    logits: (features) =>
      bias.values.map((start, label) =>
        features.reduce(
          (sum, feature, channel) => sum + feature * (kernel.values[channel * labels + label] ?? 0),
          start,
        ),
      ),
  };
}

/** Converts logits to probabilities. */
export function softmax(logits: Readonly<Float32Array>): Float32Array {
  const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
