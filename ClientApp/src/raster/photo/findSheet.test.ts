import { expect, test } from "vitest";
import type { Point } from "../../strokes/stroke.ts";
import { findSheet } from "./findSheet.ts";
import type { GrayImage } from "./grayImage.ts";
import { isInside } from "./largestQuad.ts";
import { ontoQuad, project, type Quad } from "./projection.ts";
import { straighten } from "./straighten.ts";

const [width, height] = [320, 240];

function image(lightness: (point: Point) => number): GrayImage {
  return {
    width,
    height,
    lightness: Float32Array.from({ length: width * height }, (_, i) =>
      lightness({ x: (i % width) + 0.5, y: Math.floor(i / width) + 0.5 }),
    ),
  };
}

const quad = (...corners: readonly (readonly [number, number])[]) =>
  corners.map(([x, y]) => ({ x, y })) as unknown as Quad;

/** The corners of a sheet photographed at an angle, clockwise from the top left. */
const SHEET = quad([60, 40], [260, 25], [285, 205], [40, 190]);
const onTable = (table: number) => image((point) => (isInside(SHEET, point) ? 0.9 : table));

test.each([0.1, 0.3, 0.6])("a sheet on a table of lightness %d is found", (table) => {
  const found = findSheet(onTable(table));
  found?.forEach((corner, i) => {
    const expected = SHEET[i] as Point;
    expect(Math.hypot(corner.x - expected.x, corner.y - expected.y)).toBeLessThan(9);
    expect(isInside(SHEET, corner)).toBe(true);
  });
  expect(found).toHaveLength(4);
});

test("ink on the sheet moves each detected corner by less than 4 pixels", () => {
  const plain = findSheet(onTable(0.3));
  const inked = image((point) => {
    if (!isInside(SHEET, point)) return 0.3;
    return Math.hypot(point.x - 150, point.y - 110) < 25 ? 0.1 : 0.9;
  });
  const moved = findSheet(inked)?.map(({ x, y }, i) =>
    Math.hypot(x - (plain?.[i]?.x ?? 0), y - (plain?.[i]?.y ?? 0)),
  );
  expect(moved).toHaveLength(4);
  expect(Math.max(...(moved ?? []))).toBeLessThan(4);
});

test.each<[string, (point: Point) => number]>([
  ["paper that fills the image", () => 0.9],
  ["light that fades", ({ x }) => 0.9 - x / 900],
  ["a light ring", ({ x, y }) => (Math.abs(Math.hypot(x - 160, y - 120) - 80) < 20 ? 0.9 : 0.2)],
  ["a light disc", ({ x, y }) => (Math.hypot(x - 160, y - 120) < 90 ? 0.9 : 0.2)],
  ["a light line", ({ x }) => (Math.abs(x - 160) < 10 ? 0.9 : 0.2)],
])("%s is not detected as a sheet", (_, lightness) => {
  expect(findSheet(image(lightness))).toBeNull();
});

test("after straightening, ink has the same relative position as on the sheet", () => {
  const drawn = project(ontoQuad(SHEET), 0.25, 0.75);
  const photo = image((point) =>
    Math.hypot(point.x - drawn.x, point.y - drawn.y) < 5 ? 0.1 : 0.9,
  );
  const straight = straighten(photo, SHEET);
  const at = (x: number, y: number) =>
    straight.lightness[
      Math.floor(y * straight.height) * straight.width + Math.floor(x * straight.width)
    ];
  expect(at(0.25, 0.75)).toBeLessThan(0.2);
  expect(at(0.75, 0.75)).toBeGreaterThan(0.8);
  expect(at(0.25, 0.25)).toBeGreaterThan(0.8);
});

test("a projection maps the unit square's corners to the corners of the quadrilateral", () => {
  const projection = ontoQuad(SHEET);
  const corners = [
    project(projection, 0, 0),
    project(projection, 1, 0),
    project(projection, 1, 1),
    project(projection, 0, 1),
  ];
  corners.forEach(({ x, y }, i) => {
    expect(x).toBeCloseTo((SHEET[i] as Point).x, 6);
    expect(y).toBeCloseTo((SHEET[i] as Point).y, 6);
  });
});
