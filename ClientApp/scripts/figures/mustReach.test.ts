import { expect, test } from "vitest";
import { numberScore } from "../../src/measure/numbers/numberScore.ts";
import { type DigitScore, scoreOf } from "../../src/measure/score.ts";
import { shareOf } from "../../src/measure/share.ts";
import type { LeftOut } from "../leftOut.ts";
import { leftOutTable } from "./leftOutTable.ts";
import { mustReach } from "./mustReach.ts";
import { numberGoals } from "./numberGoals.ts";
import { numbersTable } from "./numbersTable.ts";
import { photoTable } from "./photoTable.ts";
import { readRecorded } from "./recorded.ts";

/** The score for `count` zeros. The first `shown` are shown as a zero, the others as unsure. */
function zeros(count: number, shown: number): DigitScore {
  const { digits } = scoreOf(
    Array.from({ length: count }, (_, i) => ({
      truth: "0",
      best: "0",
      verdict: i < shown ? "digit" : "unsure",
      probability: 0.9,
    })),
  );
  if (digits === null) throw new Error("Expected digits.");
  return digits;
}

const turn = (contributor: string, large: DigitScore, small = large): LeftOut => ({
  contributor,
  weights: "weights.0.bin",
  large,
  small,
});

const rowOf = (table: string, start: string) =>
  table.split("\n").find((line) => line.startsWith(`| ${start}`));

test("each goal is listed with the measured share, its interval and whether it was reached", () => {
  const leftOut = [turn("apb", zeros(100, 98), zeros(100, 97)), turn("ced", zeros(100, 98))];
  const table = mustReach({ ...readRecorded(), leftOut });
  expect(rowOf(table, "left-out contributors: shown as that digit")).toBe(
    "| left-out contributors: shown as that digit | ≥ 98.0% | 98.00% | 94.97 to 99.22% | reached | 97.50% | 94.28 to 98.93% | **not reached** |",
  );
  expect(rowOf(table, "left-out contributors: zeros")).toMatch(/< 2.0% \| 2.00% .*\*\*not reached/);
  expect(rowOf(table, "symbols outside the list")).toMatch(/≥ 90.0% .* reached /);
});

test("if no left-out contributors were measured, the goals omit them and their own table says so", () => {
  const table = mustReach({ ...readRecorded(), leftOut: [] });
  expect(table).not.toContain("left-out");
  expect(leftOutTable([])).toBe("Not measured yet.");
});

test("each left-out contributor has a row, and the last row is the total", () => {
  const table = leftOutTable([turn("apb", zeros(100, 98)), turn("ced", zeros(300, 300))]);
  expect(rowOf(table, "apb")).toContain("| 100 | 98.00% (93.00 to 99.45%) |");
  expect(rowOf(table, "total")).toMatch(/\| 400 \| 99.50% .* \| 400 \| 0.50% /);
});

test("the photo table says for each kind of photo whether the goals were reached, and names the network's weights", () => {
  const rows = [
    { name: "read directly", digits: zeros(1000, 986), withoutInk: 0 },
    { name: "pencil", digits: zeros(100, 98), withoutInk: 2 },
  ];
  const table = photoTable({ weights: "weights.0.bin", rows });
  expect(table).toMatch(
    / best of ten right \| goal ≥ 99.2% \| shown as that digit \| goal ≥ 98.6% /,
  );
  expect(rowOf(table, "read directly")).toMatch(
    /100.00% [^|]* \| reached \| 98.60% [^|]* \| reached /,
  );
  expect(rowOf(table, "pencil")).toMatch(
    / 100 .* \| reached \| 98.00% \([^|]*\) \| \*\*not reached\*\* .* 2 \|$/,
  );
  expect(table).toContain("Measured with `weights.0.bin`.");
  expect(photoTable(null)).toBe("Not measured yet.");
});

test("what the page shows for numbers and other drawings is compared with the goals", () => {
  const { numbers } = readRecorded().report;
  if (numbers === null) throw new Error("Expected numbers.");
  const right = (count: number) => ({ ...numbers.real, right: shareOf(count, 1000) });
  const table = numberGoals({
    ...numbers,
    real: right(949),
    pendigits: right(980),
    unipen: right(959),
    singles: {
      asNumber: shareOf(3, 1000),
      shownRight: shareOf(982, 1000),
      shownRightAlone: shareOf(984, 1000),
    },
    scribblesRefused: shareOf(970, 1000),
    lettersRefused: shareOf(969, 1000),
    symbolsRefused: shareOf(90, 100),
  });
  expect(rowOf(table, "numbers as people wrote them")).toBe(
    "| numbers as people wrote them, every digit right | 1,000 | ≥ 95.00% | 94.90% | 93.36 to 96.10% | **not reached** |",
  );
  expect(rowOf(table, "numbers composed from one reserved pendigits")).toMatch(/ reached \|$/);
  expect(rowOf(table, "numbers composed from one reserved UNIPEN")).toMatch(/\*\*not reached/);
  expect(rowOf(table, "single digits read as a number")).toMatch(/≤ 0.30% .* reached \|$/);
  expect(rowOf(table, "single digits shown")).toMatch(
    /alone: 98.40%\) .* ≥ 98.30% \| 98.20% .*\*\*not reached/,
  );
  expect(rowOf(table, "scribbles")).toMatch(/≥ 97.00% .* reached \|$/);
  expect(rowOf(table, "letters")).toMatch(/≥ 97.00% .*\*\*not reached/);
  expect(rowOf(table, "symbols")).toMatch(/≥ 90.00% .* reached \|$/);
});

test("the table of numbers has a row for each set and for each length", () => {
  const { numbers } = readRecorded().report;
  if (numbers === null) throw new Error("Expected numbers.");
  const real = numberScore([
    { written: "12", read: "12" },
    { written: "305", read: "35" },
  ]);
  const lines = numbersTable({ ...numbers, real }).split("\n");
  expect(lines[2]).toMatch(
    /^\| Numbers as people wrote them \| 2 \| 50.00% .* \| 80.00% .* \| 50.00% .* \| 0.00% /,
  );
  expect(lines[4]).toMatch(/^\| – 3 digits \| 1 \| 0.00% \(0.00 to 79.35%\) \| {2}\| {2}\| {2}\|$/);
});
