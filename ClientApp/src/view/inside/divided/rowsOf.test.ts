import { expect, test } from "vitest";
import type { ConsideredGroup, DigitGroup } from "../../../reading/prediction.ts";
import { type GroupBox, rowsOf } from "./rowsOf.ts";

/** A digit of the number. The network reads its group as a 4 with a probability of 0.6. */
function chosen(digit: string, left: number, width = 0.15, isCorrected = false): DigitGroup {
  const candidates = [
    { digit: "4", probability: 0.6 },
    { digit: "9", probability: 0.3 },
  ] as const;
  const field = new Float32Array(784);
  return {
    key: `chosen ${left}`,
    digit,
    isCorrected,
    certainty: 0.6,
    judged: { verdict: "digit", candidates, noDigit: 0.1, field },
    strokes: [],
    box: { left, top: 0.4, right: left + width, bottom: 0.6 },
    isDivisible: false,
    withNext: null,
  };
}

function other(left: number, width: number): ConsideredGroup {
  const box = { left, top: 0.4, right: left + width, bottom: 0.6 };
  return { key: `other ${left} ${width}`, box, digit: "8", probability: 0.2, isChosen: false };
}

/** The rows for these lines of digits. Like the reading, `considered` also has the chosen groups. */
function rowsFor(number: DigitGroup[][], others: ConsideredGroup[] = []): GroupBox[][] {
  const own = number.flat().map(({ key, box }): ConsideredGroup => {
    return { key, box, digit: "4", probability: 0.6, isChosen: true };
  });
  return rowsOf({ number, considered: [...others, ...own] });
}

const textOf = (rows: GroupBox[][]) => rows.map((row) => row.map(({ digit }) => digit).join(""));

test("the chosen groups come first, in reading order", () => {
  const line = [chosen("4", 0.1), chosen("4", 0.4, 0.12), chosen("4", 0.7)];
  const rows = rowsFor([line], [other(0.8, 0.05), other(0.1, 0.45)]);
  expect(rows[0]?.map(({ key }) => key)).toEqual(line.map(({ key }) => key));
  expect(rows.slice(1).flat()).toHaveLength(2);
  expect(rows.slice(1).flat()).toEqual(rows.flat().filter(({ isChosen }) => !isChosen));
});

test("each line of the number starts a new row", () => {
  const lines = [
    [chosen("1", 0.1), chosen("2", 0.3)],
    [chosen("3", 0.55), chosen("0", 0.8)],
  ];
  expect(textOf(rowsFor(lines))).toEqual(["12", "30"]);
});

test("groups that are close together do not overlap in a row, and stay above the other groups", () => {
  const line = [chosen("1", 0.1, 0.02), chosen("1", 0.15, 0.02), chosen("7", 0.4)];
  const rows = rowsFor([line], [other(0.75, 0.2)]);
  expect(textOf(rows)).toEqual(["17", "1", "8"]);
  for (const row of rows) {
    const inOrder = [...row].sort((a, b) => a.left - b.left);
    inOrder.slice(1).forEach(({ left }, i) => {
      const before = inOrder[i];
      expect(left).toBeGreaterThan((before?.left ?? 0) + (before?.width ?? 0));
    });
  }
});

test("no box sticks out of the picture", () => {
  const [[box] = []] = rowsFor([[chosen("1", 0.97, 0.01)]]);
  expect((box?.left ?? 0) + (box?.width ?? 0)).toBeCloseTo(1);
});

test("a corrected digit and a ? are shown as on the page, without the network's probability", () => {
  const line = [chosen("4", 0.1), chosen("?", 0.4), chosen("8", 0.7, 0.15, true)];
  const [row] = rowsFor([line]);
  expect(row?.map(({ digit, probability }) => [digit, probability])).toEqual([
    ["4", 0.6],
    ["?", null],
    ["8", null],
  ]);
});
