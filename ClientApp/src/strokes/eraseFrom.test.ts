import { expect, test } from "vitest";
import { eraseFrom } from "./eraseFrom.ts";

const line = [
  { x: 0.1, y: 0.5 },
  { x: 0.9, y: 0.5 },
];

test("erasing where there is no ink returns the same array of strokes", () => {
  const strokes = [line];
  expect(eraseFrom(strokes, { x: 0.5, y: 0.8 }, 0.1)).toBe(strokes);
});

test("erasing the middle of a line leaves two lines, cut at the eraser's edge", () => {
  const [left, right, ...more] = eraseFrom([line], { x: 0.5, y: 0.5 }, 0.1);
  expect(more).toEqual([]);
  expect(left?.map(({ x }) => x)).toEqual([0.1, expect.closeTo(0.4)]);
  expect(right?.map(({ x }) => x)).toEqual([expect.closeTo(0.6), 0.9]);
});

test("the remaining strokes keep their pen width", () => {
  const wide = line.map((point) => ({ ...point, width: 2 }));
  const left = eraseFrom([wide], { x: 0.5, y: 0.5 }, 0.1).flat();
  expect(left.map(({ width }) => width)).toEqual([2, 2, 2, 2]);
});

test("strokes and dots inside the eraser disappear, and all others are unchanged", () => {
  const dot = [{ x: 0.5, y: 0.5 }];
  const other = [{ x: 0.1, y: 0.1 }];
  const left = eraseFrom([dot, other], { x: 0.52, y: 0.5 }, 0.1);
  expect(left).toHaveLength(1);
  expect(left[0]).toBe(other);
  expect(eraseFrom([line], { x: 0.5, y: 0.5 }, 0.5)).toEqual([]);
});

test("wherever the eraser is placed, no ink is left inside it", () => {
  const spiral = Array.from({ length: 200 }, (_, i) => ({
    x: 0.5 + 0.002 * i * Math.cos(i / 9),
    y: 0.5 + 0.002 * i * Math.sin(i / 9),
  }));
  for (let step = 0; step < 50; step++) {
    const at = { x: (step * 0.37) % 1, y: (step * 0.61) % 1 };
    for (const stroke of eraseFrom([spiral], at, 0.07)) {
      for (const { x, y } of stroke) {
        expect(Math.hypot(x - at.x, y - at.y)).toBeGreaterThan(0.07 - 1e-9);
      }
    }
  }
});
