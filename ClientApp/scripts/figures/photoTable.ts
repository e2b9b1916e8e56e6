import { numbersIn } from "../../src/words/numbers.ts";
import type { PhotoReport } from "../evaluate/pictures/photos/photos.ts";
import { type Goal, goalText, reachedOrNot } from "./goal.ts";
import { markdownTable, withInterval } from "./markdownTable.ts";

const { number } = numbersIn("en");

/** The minimum shares of photos that should be read right and shown right, 0..1. */
const GOALS = { bestRight: ["≥", 0.992], shownRight: ["≥", 0.986] } satisfies Record<string, Goal>;

/**
 * A table of how accurately each kind of photo was read, compared with the goals and with reading
 * the same digits directly.
 */
export function photoTable(report: PhotoReport | null): string {
  if (report === null) return "Not measured yet.";
  const table = markdownTable(
    [
      "",
      "of",
      "best of ten right",
      `goal ${goalText(GOALS.bestRight, 1)}`,
      "shown as that digit",
      `goal ${goalText(GOALS.shownRight, 1)}`,
      "shown as another",
      "no ink found",
    ],
    report.rows.map(({ name, digits: { bestRight, shownRight, shownWrong }, withoutInk }) => [
      name,
      number(bestRight.of),
      withInterval(bestRight),
      reachedOrNot(bestRight, GOALS.bestRight),
      withInterval(shownRight),
      reachedOrNot(shownRight, GOALS.shownRight),
      withInterval(shownWrong),
      number(withoutInk),
    ]),
  );
  return `${table}\n\nMeasured with \`${report.weights}\`.`;
}
