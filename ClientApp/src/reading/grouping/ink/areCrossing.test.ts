import { expect, test } from "vitest";
import type { Stroke } from "../../../strokes/stroke.ts";
import { areCrossing } from "./areCrossing.ts";

const line = (x0: number, y0: number, x1: number, y1: number, points = 2): Stroke =>
  Array.from({ length: points }, (_, i) => ({
    x: x0 + ((x1 - x0) * i) / (points - 1),
    y: y0 + ((y1 - y0) * i) / (points - 1),
  }));

test.each([2, 30, 500])("two strokes of %i points cross if they form an X", (points) => {
  const one = [line(0.1, 0.1, 0.5, 0.5, points)];
  expect(areCrossing(one, [line(0.1, 0.5, 0.52, 0.12, points)])).toBe(true);
  expect(areCrossing(one, [line(0.6, 0.1, 0.6, 0.5, points)])).toBe(false);
});

test("parallel strokes do not cross, and neither do dots", () => {
  expect(areCrossing([line(0.1, 0.1, 0.1, 0.5)], [line(0.2, 0.1, 0.2, 0.5)])).toBe(false);
  expect(areCrossing([[{ x: 0.1, y: 0.1 }]], [line(0, 0, 0.2, 0.2)])).toBe(false);
});

test("strokes that only touch, like the two parts of a cut stroke, do not cross", () => {
  const angle = [...line(0.1, 0.1, 0.3, 0.5), { x: 0.3, y: 0.1 }];
  expect(areCrossing([angle.slice(0, 2)], [angle.slice(1)])).toBe(false);
});
