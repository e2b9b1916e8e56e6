import { numbersIn } from "../../src/words/numbers.ts";
import type { NumbersReport } from "../evaluate/numbers/numbersReport.ts";
import { numberScores } from "../evaluate/numbers/numbersSections.ts";
import { markdownTable, withInterval } from "./markdownTable.ts";

const { number } = numbersIn("en");

/** A table of how accurately each set of multi-digit numbers is read. */
export function numbersTable(report: NumbersReport | null): string {
  if (report === null) return "Not measured yet.";
  return markdownTable(
    ["", "of", "every digit right", "digits right", "digits joined", "a digit split"],
    numberScores(report).flatMap(([title, { right, byLength, digitsRight, joined, split }]) => [
      [title, number(right.of), ...[right, digitsRight, joined, split].map(withInterval)],
      ...byLength.map(({ digits, right: own }) => [
        `– ${digits} digits`,
        number(own.of),
        withInterval(own),
        "",
        "",
        "",
      ]),
    ]),
  );
}
