import { expect, test } from "vitest";
import { cheapestWay } from "./cheapestWay.ts";
import { groupProbabilities } from "./groupProbabilities.ts";
import { type Lattice, latticeOf } from "./lattice.ts";

/** All non-empty subsets of the first `count` indices, each in ascending order. */
const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count - 1 }, (_, i) =>
    Array.from({ length: count }, (_, place) => place).filter((place) => ((i + 1) >> place) & 1),
  );

/** All paths from the first node to the last, as lists of groups. */
function waysThrough({ nodes, steps }: Lattice, from = 0): number[][] {
  if (from === nodes - 1) return [[]];
  return steps
    .filter((step) => step.from === from)
    .flatMap(({ to, group }) => waysThrough({ nodes, steps }, to).map((way) => [group, ...way]));
}

test("each way to divide the pieces corresponds to exactly one path through the lattice", () => {
  const groups = subsets(4);
  const lattice = latticeOf(4, groups) as Lattice;
  const ways = waysThrough(lattice);
  // The Bell number B₄ counts the partitions of a set of four elements.
  expect(ways).toHaveLength(15);
  for (const way of ways) {
    expect(way.flatMap((group) => groups[group] ?? []).sort()).toEqual([0, 1, 2, 3]);
  }
});

test("the steps from a node come after all steps to that node", () => {
  const { steps } = latticeOf(5, subsets(5)) as Lattice;
  steps.forEach(({ from }, i) => {
    expect(steps.slice(i).some(({ to }) => to === from)).toBe(false);
  });
});

test("no path costs less than the path that cheapestWay returns", () => {
  const groups = subsets(5);
  const lattice = latticeOf(5, groups) as Lattice;
  const costs = groups.map((_, i) => 1 + ((i * 7919) % 13));
  const costOf = (way: readonly number[]) =>
    way.reduce((sum, group) => sum + (costs[group] as number), 0);
  const cheapest = cheapestWay(lattice, costs);
  expect(cheapest.cost).toBe(Math.min(...waysThrough(lattice).map(costOf)));
  expect(costOf(cheapest.groups)).toBe(cheapest.cost);
});

test("the probability of a group is the share of the paths that contain it, weighted by exp(−cost)", () => {
  const groups = subsets(4);
  const lattice = latticeOf(4, groups) as Lattice;
  // Costs this large would underflow if they were exponentiated before normalising.
  const costs = groups.map(({ length }, i) => 1000 * length + ((i * 7919) % 13) / 4);
  const ways = waysThrough(lattice).map((way) => ({
    way,
    weight: Math.exp(4000 - way.reduce((sum, group) => sum + (costs[group] as number), 0)),
  }));
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  const probabilities = groupProbabilities(lattice, costs);
  groups.forEach((_, group) => {
    const containing = ways.filter(({ way }) => way.includes(group));
    const expected = containing.reduce((sum, { weight }) => sum + weight, 0) / total;
    expect(probabilities[group]).toBeCloseTo(expected, 9);
  });
});

test("latticeOf returns null if the groups do not cover all pieces or if there are too many divisions", () => {
  expect(latticeOf(2, [[0]])).toBeNull();
  expect(latticeOf(14, subsets(14))).toBeNull();
});
