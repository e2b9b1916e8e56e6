import { expect, test } from "vitest";
import type { Stroke } from "../../../strokes/stroke.ts";
import { cutsInBlot } from "./cutsInBlot.ts";

/** A blot whose columns, 0.01 apart, have these numbers of points. */
const blot = (...columns: readonly number[]): Stroke =>
  columns.flatMap((points, i) =>
    Array.from({ length: points }, (_, row) => ({ x: i * 0.01, y: row * 0.01 })),
  );

const solid = Array.from({ length: 12 }, () => 20);

test("two digits connected by a thin line are separated at that line", () => {
  const [cut, ...others] = cutsInBlot(blot(...solid, 2, 2, ...solid), 0.2, 5);
  expect(others).toEqual([]);
  expect(cut).toBe(12 * 20);
});

test("a blot as narrow as one digit is not cut, and neither is a blot without a thin column", () => {
  expect(cutsInBlot(blot(...solid, 2), 0.2, 5)).toEqual([]);
  expect(cutsInBlot(blot(...solid, ...solid), 0.2, 5)).toEqual([]);
});

test("the number of cuts is limited", () => {
  const line = blot(...solid, 2, ...solid, 2, ...solid, 2, ...solid);
  expect(cutsInBlot(line, 0.2, 2)).toHaveLength(2);
});
