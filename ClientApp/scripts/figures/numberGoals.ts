import type { Share } from "../../src/measure/share.ts";
import { numbersIn } from "../../src/words/numbers.ts";
import type { NumbersReport } from "../evaluate/numbers/numbersReport.ts";
import { type Goal, goalCells, goalText } from "./goal.ts";
import { markdownTable } from "./markdownTable.ts";

const { number, percent } = numbersIn("en");

/** How much lower the share of digits shown correctly may be because numbers are read, 0..1. */
const MOST_LOST = 0.001;

/** A table that compares what the page shows, including numbers, with the goals. */
export function numberGoals(report: NumbersReport | null): string {
  if (report === null) return "Not measured yet.";
  const { real, pendigits, unipen, singles } = report;
  const alone = singles.shownRightAlone.share;
  const rows: readonly [name: string, goal: Goal, share: Share][] = [
    ["numbers as people wrote them, every digit right", ["≥", 0.95], real.right],
    [
      "numbers composed from one reserved pendigits writer's digits, every digit right",
      ["≥", 0.98],
      pendigits.right,
    ],
    [
      "numbers composed from one reserved UNIPEN writer's digits, every digit right",
      ["≥", 0.96],
      unipen.right,
    ],
    ["single digits read as a number", ["≤", 0.003], singles.asNumber],
    [
      `single digits shown as that digit (by the network alone: ${percent(alone)})`,
      ["≥", alone - MOST_LOST],
      singles.shownRight,
    ],
    ["scribbles shown neither as a digit nor as a number", ["≥", 0.97], report.scribblesRefused],
    ["letters shown neither as a digit nor as a number", ["≥", 0.97], report.lettersRefused],
    ["symbols shown neither as a digit nor as a number", ["≥", 0.9], report.symbolsRefused],
  ];
  return markdownTable(
    ["", "of", "goal", "figure", "95% interval", ""],
    rows.map(([name, goal, share]) => [
      name,
      number(share.of),
      goalText(goal, 2),
      ...goalCells(share, goal),
    ]),
  );
}
