import { numbersIn } from "../../src/words/numbers.ts";
import type { PhotoReport } from "../evaluate/pictures/photos/photos.ts";
import { markdownTable, withInterval } from "./markdownTable.ts";

const { number } = numbersIn("en");

/**
 * A table of how accurately each kind of photo was read, compared with reading the same images
 * directly.
 */
export function photoTable(report: PhotoReport | null): string {
  if (report === null) return "Not measured yet.";
  const table = markdownTable(
    ["", "of", "best of ten right", "shown as that digit", "shown as another", "no ink found"],
    report.rows.map(({ name, digits: { bestRight, shownRight, shownWrong }, withoutInk }) => [
      name,
      number(bestRight.of),
      withInterval(bestRight),
      withInterval(shownRight),
      withInterval(shownWrong),
      number(withoutInk),
    ]),
  );
  return `${table}\n\nMeasured with \`${report.weights}\`.`;
}
