import type { Lattice } from "./lattice.ts";

/**
 * Returns the probability that a path through the lattice contains each group, 0..1, given the cost
 * of each group. The probability of a path is proportional to exp(−its cost).
 */
export function groupProbabilities({ nodes, steps }: Lattice, costs: readonly number[]): number[] {
  const costOf = (group: number) => costs[group] as number;
  const before = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const after = before.slice();
  before[0] = after[nodes - 1] = 0;
  for (const { from, to, group } of steps) {
    before[to] = costOfEither(before[to] as number, (before[from] as number) + costOf(group));
  }
  for (const { from, to, group } of [...steps].reverse()) {
    after[from] = costOfEither(after[from] as number, (after[to] as number) + costOf(group));
  }
  const all = after[0] as number;
  const probabilities = costs.map(() => 0);
  for (const { from, to, group } of steps) {
    const cost = (before[from] as number) + costOf(group) + (after[to] as number);
    probabilities[group] = (probabilities[group] as number) + Math.exp(all - cost);
  }
  return probabilities;
}

/** Returns the cost c with exp(−c) = exp(−a) + exp(−b). It is at most the lower cost. */
export function costOfEither(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low === Number.POSITIVE_INFINITY ? low : low - Math.log1p(Math.exp(low - high));
}
