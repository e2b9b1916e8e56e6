import { expect, test } from "vitest";
import { cheapestWay } from "./cheapestWay.ts";
import { type Lattice, latticeOf } from "./lattice.ts";

/** Every subset of the places, each in ascending order. */
const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count - 1 }, (_, i) =>
    Array.from({ length: count }, (_, place) => place).filter((place) => ((i + 1) >> place) & 1),
  );

/** All ways from the first node to the last, as lists of groups. */
function waysThrough({ nodes, steps }: Lattice, from = 0): number[][] {
  if (from === nodes - 1) return [[]];
  return steps
    .filter((step) => step.from === from)
    .flatMap(({ to, group }) => waysThrough({ nodes, steps }, to).map((way) => [group, ...way]));
}

test("the ways through the lattice are the divisions of the pieces, each once", () => {
  const groups = subsets(4);
  const lattice = latticeOf(4, groups) as Lattice;
  const ways = waysThrough(lattice);
  // Bell's number: the ways to divide four things into groups.
  expect(ways).toHaveLength(15);
  for (const way of ways) {
    expect(way.flatMap((group) => groups[group] ?? []).sort()).toEqual([0, 1, 2, 3]);
  }
});

test("a step comes after all steps to where it starts", () => {
  const { steps } = latticeOf(5, subsets(5)) as Lattice;
  steps.forEach(({ from }, i) => {
    expect(steps.slice(i).some(({ to }) => to === from)).toBe(false);
  });
});

test("the cheapest way costs as little as the cheapest of all ways", () => {
  const groups = subsets(5);
  const lattice = latticeOf(5, groups) as Lattice;
  const costs = groups.map((_, i) => 1 + ((i * 7919) % 13));
  const costOf = (way: readonly number[]) =>
    way.reduce((sum, group) => sum + (costs[group] as number), 0);
  const cheapest = cheapestWay(lattice, costs);
  expect(cheapest.cost).toBe(Math.min(...waysThrough(lattice).map(costOf)));
  expect(costOf(cheapest.groups)).toBe(cheapest.cost);
});

test("pieces that no groups cover have no lattice, and neither have pieces with too many divisions", () => {
  expect(latticeOf(2, [[0]])).toBeNull();
  expect(latticeOf(14, subsets(14))).toBeNull();
});
