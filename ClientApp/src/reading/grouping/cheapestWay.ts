import type { Lattice, Step } from "./lattice.ts";

export interface Way {
  readonly cost: number;
  /** The groups along the path, in the order of their first pieces. */
  readonly groups: readonly number[];
}

/** Returns the cheapest path through the lattice, given the cost of each group. */
export function cheapestWay({ nodes, steps }: Lattice, costs: readonly number[]): Way {
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const lastSteps: (Step | undefined)[] = [];
  cost[0] = 0;
  for (const step of steps) {
    const total = (cost[step.from] as number) + (costs[step.group] as number);
    if (total >= (cost[step.to] as number)) continue;
    cost[step.to] = total;
    lastSteps[step.to] = step;
  }
  const groups: number[] = [];
  for (let step = lastSteps[nodes - 1]; step; step = lastSteps[step.from]) {
    groups.unshift(step.group);
  }
  return { cost: cost[nodes - 1] as number, groups };
}
