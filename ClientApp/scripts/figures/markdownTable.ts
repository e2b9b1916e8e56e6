import type { Share } from "../../src/measure/share.ts";
import { numbersIn } from "../../src/words/numbers.ts";

/** A table with text in the first column and numbers in the others. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

const { number, percent } = numbersIn("en");

/** The ends of a share's 95% confidence interval. */
export const intervalOf = ({ low, high }: Share): string =>
  `${number(100 * low, 2)} to ${percent(high)}`;

/** The number of drawings, the share and its 95% confidence interval. */
export const shareCells = (share: Share): [of: string, share: string, interval: string] => [
  number(share.of),
  percent(share.share),
  intervalOf(share),
];

/** The share, with the ends of its 95% confidence interval in brackets. */
export const withInterval = (share: Share): string =>
  `${percent(share.share)} (${intervalOf(share)})`;
