import { EVIDENCE, type Evidence } from "../../../src/reading/grouping/evidence.ts";
import { descend } from "./descend.ts";

const ROUNDS = 300;
const DECAY = 0.0005;
/** The cost of rejecting all numbers. Accepting all other drawings costs 1. */
const COST_OF_REFUSING = 4;
/** Evidence that may have a positive weight. All other evidence only counts against a number. */
const MAY_BE_POSITIVE: readonly (keyof Evidence)[] = ["bias", "digits"];

/**
 * Finds the weights that best separate numbers from other drawings, by logistic regression. Each
 * set of other drawings has the same total weight, regardless of its size.
 */
export function tuneEvidence(
  numbers: readonly Evidence[],
  others: readonly (readonly Evidence[])[],
): Evidence {
  const samples = [
    ...numbers.map((evidence) => ({
      values: EVIDENCE.map((name) => evidence[name]),
      truth: 1,
      weight: COST_OF_REFUSING / numbers.length,
    })),
    ...others.flatMap((set) =>
      set.map((evidence) => ({
        values: EVIDENCE.map((name) => evidence[name]),
        truth: 0,
        weight: 1 / others.length / set.length,
      })),
    ),
  ];
  const gradientAt = (weights: readonly number[]) => {
    const sum = weights.map((weight) => DECAY * weight);
    for (const { values, truth, weight } of samples) {
      const score = values.reduce((total, value, i) => total + value * (weights[i] as number), 0);
      const error = weight * (1 / (1 + Math.exp(-score)) - truth);
      values.forEach((value, i) => {
        sum[i] = (sum[i] as number) + error * value;
      });
    }
    return sum;
  };
  const limit = (weight: number, i: number) =>
    MAY_BE_POSITIVE.includes(EVIDENCE[i] as keyof Evidence) ? weight : Math.min(0, weight);
  const start = EVIDENCE.map(() => 0);
  const tuned = descend(start, ROUNDS, gradientAt, limit);
  const entries = EVIDENCE.map((name, i) => [name, Number((tuned[i] ?? 0).toFixed(3))]);
  return Object.fromEntries(entries) as unknown as Evidence;
}
