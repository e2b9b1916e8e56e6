import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";
import { pieceOf } from "./piece.ts";

/** Pieces whose strokes run along the diagonals of these boxes (left, top, right, bottom). */
const pieces = (...boxes: [number, number, number, number][]) =>
  boxes.map(([left, top, right, bottom], i) =>
    pieceOf(
      [
        { x: left, y: top },
        { x: right, y: bottom },
      ],
      i,
    ),
  );

const strokesOf = (lines: ReturnType<typeof linesOf>) =>
  lines.map((line) => line.map(({ stroke }) => stroke).sort((a, b) => a - b));

test("digits side by side are one line, even if the line slopes upwards", () => {
  const level = pieces([0.1, 0.4, 0.2, 0.6], [0.3, 0.42, 0.4, 0.61], [0.5, 0.38, 0.6, 0.58]);
  expect(strokesOf(linesOf(level))).toEqual([[0, 1, 2]]);
  const rising = pieces([0.1, 0.6, 0.2, 0.8], [0.3, 0.5, 0.4, 0.7], [0.5, 0.4, 0.6, 0.6]);
  expect(strokesOf(linesOf(rising))).toEqual([[0, 1, 2]]);
});

test("lines are sorted from top to bottom, regardless of the order in which they were written", () => {
  const two = pieces([0.1, 0.7, 0.2, 0.9], [0.3, 0.7, 0.4, 0.9], [0.1, 0.1, 0.2, 0.3]);
  expect(strokesOf(linesOf(two))).toEqual([[2], [0, 1]]);
});

test("a short bar is added to the nearest line", () => {
  const barOfFive = pieces([0.1, 0.2, 0.2, 0.4], [0.1, 0.6, 0.2, 0.8], [0.12, 0.55, 0.22, 0.56]);
  expect(strokesOf(linesOf(barOfFive))).toEqual([[0], [1, 2]]);
});
