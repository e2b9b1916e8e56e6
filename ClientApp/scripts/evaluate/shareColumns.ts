import type { Share } from "../../src/measure/share.ts";
import { numbersIn } from "../../src/words/numbers.ts";

export type ShareColumns = readonly [count: string, figure: string, interval: string];

/** A share's columns in a table. */
export function shareColumns({ count, of, share, low, high }: Share): ShareColumns {
  return [
    `${number(count)} of ${number(of)}`,
    percent(share),
    `${number(100 * low, 2)} to ${percent(high)}`,
  ];
}

const { number, percent } = numbersIn("en");
