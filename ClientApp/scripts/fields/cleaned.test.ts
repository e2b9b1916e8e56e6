import { expect, test } from "vitest";
import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import { cleaned } from "./cleaned.ts";
import doubtful from "./doubtful.json";

const drawing = (line: number, writer: string, label: string): TrainingDrawing => ({
  line,
  writer,
  label,
  strokes: [],
});
const listed = doubtful.map(({ line, writer, label }) => drawing(line, writer, label));
const [first] = listed as [TrainingDrawing];
const unlisted = drawing(1, first.writer, first.label);

test("the digits in the list are dropped, and all others are kept", () => {
  expect(cleaned([unlisted, ...listed])).toEqual({ kept: [unlisted], dropped: listed });
});

test("listed digits may be missing, as when a contributor is left out", () => {
  const [, ...others] = listed;
  expect(cleaned(others).dropped).toEqual(others);
});

test.each([{ writer: "ced/other" }, { label: "other" }])(
  "if a listed line contains a different digit (%j), the message names the file and both digits",
  (change) => {
    const other = { ...first, ...change };
    expect(() => cleaned([...listed.slice(1), other])).toThrow(
      `Line ${first.line} of strokes/unipen-digits.ndjson should have the digit ${first.label} by ${first.writer}, as scripts/fields/doubtful.json says, but it has the digit ${other.label} by ${other.writer}; `,
    );
  },
);
