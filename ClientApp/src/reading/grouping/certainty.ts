import type { DividedLine } from "./dividedLine.ts";
import { costOfEither, groupProbabilities } from "./groupProbabilities.ts";
import type { Group } from "./groups.ts";

/** The costs of reading a group as one digit. */
export interface GroupCosts {
  readonly shape: number;
  /** In addition to `shape`, the cost of each digit that the group may be. */
  readonly digits: ReadonlyMap<string, number>;
}

/** Two groups are in the same place if their edges differ by at most this, in line heights. */
const SAME_PLACE = 0.25;

/**
 * Returns the certainty of each chosen group, 0..1: the probability that a division has the same
 * digit in the same place. Divisions that only cut strokes slightly differently count as well.
 */
export function certaintiesOf(
  { lattice, groups, line }: DividedLine,
  costs: readonly GroupCosts[],
  chosen: readonly number[],
): number[] {
  const anyDigit = costs.map(({ digits }) => [...digits.values()].reduce(costOfEither));
  const probabilities = groupProbabilities(
    lattice,
    costs.map(({ shape }, group) => shape + (anyDigit[group] as number)),
  );
  const probabilityOf = (digit: string, group: number) => {
    const cost = costs[group]?.digits.get(digit) ?? Number.POSITIVE_INFINITY;
    return (probabilities[group] as number) * Math.exp((anyDigit[group] as number) - cost);
  };
  return chosen.map((own) => {
    const digit = cheapestIn(costs[own] as GroupCosts);
    const sum = groups.reduce((total, group, i) => {
      const isSame = distance(group, groups[own] as Group) <= SAME_PLACE * line.height;
      return isSame ? total + probabilityOf(digit, i) : total;
    }, 0);
    return Math.min(1, sum);
  });
}

function cheapestIn({ digits }: GroupCosts): string {
  const [first, ...others] = [...digits] as [[string, number], ...[string, number][]];
  const [digit] = others.reduce((best, one) => (one[1] < best[1] ? one : best), first);
  return digit;
}

const distance = ({ box: a }: Group, { box: b }: Group): number =>
  Math.max(Math.abs(a.left - b.left), Math.abs(a.right - b.right));
