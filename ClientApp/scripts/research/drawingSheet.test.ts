import { expect, test } from "vitest";
import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import { drawingSheet } from "./drawingSheet.ts";

const drawing = (line: number): TrainingDrawing => ({
  label: "8",
  writer: `apb/${line}`,
  line,
  strokes: [
    [
      { x: 0.25, y: 0.5 },
      { x: 0.75, y: 1 },
    ],
    [{ x: 0.5, y: 0.5 }],
  ],
});
const sheetOf = (count: number) =>
  drawingSheet(Array.from({ length: count }, (_, i) => drawing(i)));
const countOf = (part: string, sheet: string) => sheet.split(part).length - 1;

test("each drawing is shown with its strokes, its label and its writer", () => {
  const sheet = sheetOf(3);
  expect(countOf('d="M-32 -32L32 32h0M0 -32h0"', sheet)).toBe(3);
  expect(countOf(">\n8\n</text>", sheet)).toBe(3);
  for (const writer of ["apb/0", "apb/1", "apb/2"]) expect(sheet).toContain(`>\n${writer}\n<`);
});

test("if there are too many drawings, evenly spaced ones are shown", () => {
  const sheet = sheetOf(1000);
  expect(countOf("<path", sheet)).toBe(200);
  expect(sheet).toContain("apb/995");
});
