import { expect, test } from "vitest";
import { numberScore, type ReadNumber } from "../../measure/numbers/numberScore.ts";
import { numberWords } from "../../words/number.ts";
import { numbersIn } from "../../words/numbers.ts";
import { numberRows } from "./numberRows.ts";

const NUMBERS: readonly ReadNumber[] = [
  { written: "12", read: "12" },
  { written: "47", read: "4?" },
  { written: "110", read: "10" },
  { written: "305", read: "3015" },
  { written: "305", read: "305" },
];

const rows = numberRows(numberScore(NUMBERS), numberWords.en.report, numbersIn("en"));

test("each row names what it counts, and out of how many", () => {
  expect(rows.map(({ name, count }) => `${name}: ${count}`)).toEqual([
    "Every digit right: 2 of 5",
    "with 2 digits: 1 of 2",
    "with 3 digits: 1 of 3",
    "Digits right: 11 of 13",
    "Two digits read as one: 1 of 5",
    "One digit read as two: 1 of 5",
    "Shown with a question mark, or not read: 1 of 5",
    "Wrong, but shown without a question mark: 2 of 5",
  ]);
});

test("each row has a percentage that lies within its interval", () => {
  for (const { share, interval } of rows) {
    const [, low, high] = interval.match(/^95% interval: ([\d.]+)% to ([\d.]+)%$/) ?? [];
    expect(Number(low)).toBeLessThanOrEqual(Number.parseFloat(share));
    expect(Number(high)).toBeGreaterThanOrEqual(Number.parseFloat(share));
  }
  expect(rows[0]?.share).toBe("40.00%");
});

test("the rows are in the page's language", () => {
  const [first] = numberRows(numberScore(NUMBERS), numberWords.fr.report, numbersIn("fr"));
  expect(first?.name).toBe("Tous les chiffres justes");
  expect(first?.share).toBe("40,00\u00a0%");
});
