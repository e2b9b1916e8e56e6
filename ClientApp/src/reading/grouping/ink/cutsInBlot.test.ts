import { expect, test } from "vitest";
import { PICTURE_SIDE_PX } from "../../../strokes/picture.ts";
import type { Stroke } from "../../../strokes/stroke.ts";
import { cutsInBlot } from "./cutsInBlot.ts";

const pixel = (column: number, row: number) => ({
  x: (column + 0.5) / PICTURE_SIDE_PX,
  y: (row + 0.5) / PICTURE_SIDE_PX,
});

/** A blot whose columns have these numbers of pixels. */
const blot = (...columns: readonly number[]): Stroke =>
  columns.flatMap((points, column) =>
    Array.from({ length: points }, (_, row) => pixel(column, row)),
  );

const solid = Array.from({ length: 12 }, () => 20);
const height = 20 / PICTURE_SIDE_PX;

/** The column of each cut. */
const columnsOfCuts = (ink: Stroke, mostCuts = 5): number[] =>
  cutsInBlot(ink, height, mostCuts).map((at) => Math.floor((ink[at]?.x ?? 0) * PICTURE_SIDE_PX));

test("two digits connected by a thin line are separated at that line", () => {
  const [cut, ...others] = cutsInBlot(blot(...solid, 2, 2, ...solid), height, 5);
  expect(others).toEqual([]);
  expect(cut).toBe(12 * 20);
});

test("two rings are separated where they touch, and not through their holes", () => {
  const ring = [14, ...Array.from({ length: 10 }, () => 0), 14];
  const rings = [...ring, ...ring].flatMap(
    (points, column): Stroke =>
      points > 0
        ? Array.from({ length: points }, (_, row) => pixel(column, row + 3))
        : [0, 1, 18, 19].map((row) => pixel(column, row)),
  );
  expect(columnsOfCuts(rings, 1)).toEqual([11]);
});

test("a narrow digit is separated from the next", () => {
  const one = [20, 20, 20];
  expect(columnsOfCuts(blot(...one, 2, 2, ...solid))).toEqual([3]);
});

test("ends of lines are not cut off", () => {
  expect(columnsOfCuts(blot(3, 3, 3, 3, 3, 3, ...solid, 3, 3, 3, 3, 3, 3))).toEqual([]);
});

test("a blot as narrow as one digit is not cut, and neither is a blot without a thin column", () => {
  expect(columnsOfCuts(blot(20, 20, 20, 2, 20, 20, 20))).toEqual([]);
  expect(columnsOfCuts(blot(...solid, ...solid))).toEqual([]);
});

test("the number of cuts is limited", () => {
  const line = blot(...solid, 2, ...solid, 2, ...solid, 2, ...solid);
  expect(columnsOfCuts(line, 2)).toHaveLength(2);
});
