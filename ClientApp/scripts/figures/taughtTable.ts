import { numbersIn } from "../../src/words/numbers.ts";
import type { TaughtGroup } from "../learning.ts";
import { markdownTable } from "./markdownTable.ts";

const { number, percent } = numbersIn("en");

/** A table of how much it helps to teach one to three examples of each digit. */
export function taughtTable(groups: readonly TaughtGroup[]): string {
  return markdownTable(
    [
      "writers",
      "examples of each digit",
      "digits read",
      "errors before",
      "after",
      "fewer errors (95% interval)",
      "most digits lost by one writer",
      "most lost of the 500 digits by others",
      "scribbles shown as a digit, before",
      "after",
    ],
    groups.flatMap(({ name, learning }) =>
      learning.map((one) => [
        `${number(one.writers)} ${name}`,
        one.examples === 1 ? "1" : `up to ${one.examples}`,
        number(one.of),
        number(one.before),
        number(one.after),
        `${percent(one.fewer.share, 0)} (${number(100 * one.fewer.low)} to ${percent(one.fewer.high, 0)})`,
        number(one.mostLost),
        number(one.mostLostByOthers),
        percent(one.scribblesBefore, 1),
        percent(one.scribblesAfter, 1),
      ]),
    ),
  );
}
