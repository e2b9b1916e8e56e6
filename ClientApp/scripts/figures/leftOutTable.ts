import { numbersIn } from "../../src/words/numbers.ts";
import type { LeftOut } from "../leftOut.ts";
import { type DigitShares, digitShares, together } from "./digitShares.ts";
import { markdownTable, withInterval } from "./markdownTable.ts";

const { number } = numbersIn("en");

/**
 * A table of how accurately each network reads the digits of the contributor left out of its
 * training. If there are several networks, the last two rows are the total.
 */
export function leftOutTable(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return "Not measured yet.";
  const rows = leftOut.map(({ contributor, large, small }) => ({
    contributor,
    large: digitShares(large),
    small: digitShares(small),
  }));
  const all = {
    contributor: "total",
    large: together(rows.map(({ large }) => large)),
    small: together(rows.map(({ small }) => small)),
  };
  return markdownTable(
    [
      "trained without",
      "digits",
      "shown as that digit",
      "shown as another",
      "best of ten right",
      "zeros",
      "zeros not shown as a zero",
    ],
    [...rows, ...(rows.length > 1 ? [all] : [])].flatMap(({ contributor, large, small }) => [
      [contributor, ...cells(large)],
      ["– 25 to 60% size, off-centre", ...cells(small)],
    ]),
  );
}

const cells = ({ shown, wrong, best, zerosNotShown }: DigitShares) => [
  number(shown.of),
  withInterval(shown),
  withInterval(wrong),
  withInterval(best),
  number(zerosNotShown.of),
  withInterval(zerosNotShown),
];
