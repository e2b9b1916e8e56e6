import type { NumberScore } from "../../measure/numbers/numberScore.ts";
import type { Share } from "../../measure/share.ts";
import type { NumberWords } from "../../words/english/number.ts";
import type { Numbers } from "../../words/numbers.ts";

/** One row of the table of numbers, as text. */
export interface NumberRow {
  readonly name: string;
  /** The count, and out of how many. */
  readonly count: string;
  readonly share: string;
  readonly interval: string;
}

/** The rows of the table that shows how multi-digit numbers were read. */
export function numberRows(
  score: NumberScore,
  words: NumberWords["report"],
  { number, percent }: Numbers,
): NumberRow[] {
  const rows: readonly (readonly [name: string, share: Share])[] = [
    [words.right, score.right],
    ...score.byLength.map(({ digits, right }) => [words.length(number(digits)), right] as const),
    [words.digitsRight, score.digitsRight],
    [words.joined, score.joined],
    [words.split, score.split],
    [words.uncertain, score.uncertain],
    [words.wrong, score.wrong],
  ];
  return rows.map(([name, { count, of, share, low, high }]) => ({
    name,
    count: words.of(number(count), number(of)),
    share: percent(share),
    interval: words.interval(percent(low), percent(high)),
  }));
}
