import { DIGITS } from "../../src/measure/sampleSet.ts";
import { numbersIn } from "../../src/words/numbers.ts";
import { sectionsOf } from "../evaluate/sections.ts";
import { leftOutTable } from "./leftOutTable.ts";
import { markdownTable, shareCells } from "./markdownTable.ts";
import { mustReach } from "./mustReach.ts";
import { numberGoals } from "./numberGoals.ts";
import { numbersTable } from "./numbersTable.ts";
import { photoTable } from "./photoTable.ts";
import type { Recorded } from "./recorded.ts";
import { sharesOf } from "./shares.ts";
import { taughtTable } from "./taughtTable.ts";
import { weightCount } from "./weightCount.ts";

/**
 * The names that markers in the docs may use, and the Markdown for each. The markers for a table
 * must form a separate block. They must not be within a line.
 */
export function docFigures(recorded: Recorded): Record<string, string> {
  const { model, metrics, report, leftOut, photos, taught } = recorded;
  const { mnist, pens, moved, shown, scribbles } = sharesOf(report);
  const { time, bytes } = report.network ?? refuseWithoutCost();
  return {
    summary: markdownTable(
      ["", "of", "share", "95% interval"],
      [
        ["MNIST's test images, best of ten right", ...shareCells(mnist)],
        [
          "digits by tablet writers the network has never seen, best of ten right",
          ...shareCells(pens),
        ],
        ["the same digits, small and off-centre", ...shareCells(moved)],
        ["the same digits, shown correctly: neither rejected nor wrong", ...shareCells(shown)],
        [
          "scribbles of kinds the network has never seen, not shown as a digit",
          ...shareCells(scribbles),
        ],
      ],
    ),
    "must-reach": mustReach(recorded),
    "number-goals": numberGoals(report.numbers),
    numbers: numbersTable(report.numbers),
    "left-out": leftOutTable(leftOut),
    photos: photoTable(photos),
    taught: taughtTable(taught),
    measures: sectionsOf(report)
      .map(({ title, note, rows }) => {
        const cells = rows.map(([name, ...row]) => [name.replace(/^ +/, "– "), ...row]);
        const table = markdownTable(["", "count", "figure", "95% interval"], cells);
        return [`### ${title}`, ...(note ? [note] : []), table].join("\n\n");
      })
      .join("\n\n"),
    hands: markdownTable(
      ["", "of", "shown as that digit", "shown as another", "unsure", "rejected"],
      (report.hands ?? []).map(({ name, of, shownRight, shownWrong, unsure, refused }) => [
        name,
        ...[of, shownRight, shownWrong, unsure, refused].map(count),
      ]),
    ),
    mistakes: markdownTable(
      ["set", "shown as another digit", "not shown"],
      report.sets.flatMap(({ title, isVariation, digits }) =>
        digits && !isVariation ? [[title, ...mistakeCells(digits.confusion)]] : [],
      ),
    ),
    mnist: percent(mnist.share),
    pens: percent(pens.share),
    moved: percent(moved.share),
    shown: percent(shown.share),
    scribbles: percent(scribbles.share),
    weights: count(weightCount(model)),
    bytes: count(bytes.brotli),
    kilobytes: count(Math.round(bytes.brotli / 1000)),
    "median-ms": time.medianMs.toFixed(2),
    "percentile-99-ms": time.percentile99Ms.toFixed(2),
    "digit-from": String(model.digitFrom),
    temperature: metrics.calibration.temperature.toFixed(3),
    architecture: `\`${metrics.options.architecture}\``,
    epoch: String(metrics.best.epoch),
    epochs: String(metrics.options.epochs),
    seed: String(metrics.options.seed),
    minutes: String(
      Math.round(metrics.history.reduce((sum, { seconds }) => sum + seconds, 0) / 60),
    ),
  };
}

/** How many of the most common mistakes to list. */
const NAMED = 6;

/** The most common mistakes, and how many drawings of digits were rejected. */
function mistakeCells(confusion: readonly (readonly number[])[]): [string, string] {
  const wrong = DIGITS.flatMap((drawn, row) =>
    DIGITS.map((shown, column) => ({ drawn, shown, times: confusion[row]?.[column] ?? 0 })),
  )
    .filter(({ drawn, shown, times }) => drawn !== shown && times > 0)
    .sort((a, b) => b.times - a.times);
  const rest = wrong.slice(NAMED).reduce((sum, { times }) => sum + times, 0);
  const named = wrong
    .slice(0, NAMED)
    .map(({ drawn, shown, times }) => `${drawn} as ${shown}: ${times}`);
  const withheld = confusion.reduce((sum, row) => sum + (row[DIGITS.length] ?? 0), 0);
  return [[...named, ...(rest > 0 ? [`others: ${rest}`] : [])].join(", "), count(withheld)];
}

const { number, percent } = numbersIn("en");
const count = (value: number): string => number(value);

function refuseWithoutCost(): never {
  throw new Error(
    "Expected docs/model/evaluation.json to hold the network's time and bytes, but it does not; run npm run evaluate.",
  );
}
