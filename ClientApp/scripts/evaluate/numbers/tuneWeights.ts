import { FEATURES, type Features } from "../../../src/reading/grouping/features.ts";
import type { Settings } from "../../../src/reading/grouping/settings.ts";
import { descend } from "./descend.ts";
import type { TuningSample } from "./tuningSample.ts";
import { unlikelihood } from "./unlikelihood.ts";

export interface WeightedSample {
  readonly sample: TuningSample;
  readonly weight: number;
}

const ROUNDS = 120;
/** Weight decay, which keeps weights small if they make no difference. */
const DECAY = 0.0002;

/** Finds the weights that make the labels most probable. */
export function tuneWeights(
  samples: readonly WeightedSample[],
): Pick<Settings, "network" | "features"> {
  const total = samples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const start = [1, ...FEATURES.map(() => 0.5)];
  const gradientAt = (weights: readonly number[]) => {
    const sum = weights.map((weight) => DECAY * weight * total);
    for (const { sample, weight } of samples) {
      const gradient = weights.map(() => 0);
      unlikelihood(sample, weights, gradient);
      gradient.forEach((value, i) => {
        sum[i] = (sum[i] as number) + weight * value;
      });
    }
    return sum.map((value) => value / total);
  };
  // All features count against a division, so no weight is negative.
  const tuned = descend(start, ROUNDS, gradientAt, (weight) => Math.max(0, weight));
  const [network = 1, ...others] = tuned.map((weight) => Number(weight.toFixed(3)));
  const features = Object.fromEntries(FEATURES.map((name, i) => [name, others[i] ?? 0]));
  return { network, features: features as unknown as Features };
}
