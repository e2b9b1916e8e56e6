import { describe, expect, test } from "vitest";
import { centreOfMass } from "../../raster/centreOfMass.ts";
import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";
import { rasterise } from "../../raster/rasterise.ts";
import { NO_VARIATION, varyField } from "./varyField.ts";

const seven = (() => {
  const field = rasterise([
    [
      { x: 0.3, y: 0.2 },
      { x: 0.7, y: 0.2 },
      { x: 0.45, y: 0.8 },
    ],
  ]);
  if (field === null) throw new Error("expected ink");
  return field;
})();

const vary = (change: Partial<typeof NO_VARIATION>, field: Field = seven) =>
  varyField(field, { ...NO_VARIATION, ...change });
const inkOf = (field: Field) => field.reduce((sum, ink) => sum + ink, 0);
const largestDifference = (a: Field, b: Field) =>
  a.reduce((largest, ink, i) => Math.max(largest, Math.abs(ink - (b[i] as number))), 0);

test("without any variation, the field is unchanged", () => {
  expect(vary({})).toEqual(seven);
});

describe.each([
  { turnDeg: 77 },
  { acrossPx: 3 },
  { downPx: -2.5 },
  { penPx: 0.7 },
  { penPx: -0.7 },
  { blurPx: 1.2 },
])("the variation %j", (change) => {
  test("changes the field and keeps every pixel between 0 (paper) and 1 (ink)", () => {
    const varied = vary(change);
    expect(largestDifference(varied, seven)).toBeGreaterThan(0.2);
    expect(varied.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
  });

  test("keeps an empty field empty", () => {
    const empty = new Float32Array(FIELD_SIDE_PX ** 2);
    expect(inkOf(vary(change, empty))).toBe(0);
  });

  test("changes the field only a little if the change is tiny", () => {
    const small = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, value / 1000]),
    );
    expect(largestDifference(vary(small), seven)).toBeLessThan(0.03);
  });
});

test("four quarter turns change nothing, and one moves the top to the right", () => {
  let field = seven;
  for (let i = 0; i < 4; i++) field = vary({ turnDeg: 90 }, field);
  // The field rotates around a pixel, so row and column 0 have no counterpart. They contain no ink
  // here.
  expect(largestDifference(field, seven)).toBeLessThan(1e-5);
  const top = new Float32Array(FIELD_SIDE_PX ** 2);
  top[4 * FIELD_SIDE_PX + 14] = 1;
  expect(vary({ turnDeg: 90 }, top)[14 * FIELD_SIDE_PX + 24]).toBeCloseTo(1, 5);
});

test("a shift moves the centre of mass by the same amount, and shifting back restores the field", () => {
  const shifted = vary({ acrossPx: 2, downPx: -1.5 });
  const [before, after] = [centreOfMass(seven), centreOfMass(shifted)];
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(2, 4);
  expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(-1.5, 4);
  const there = vary({ acrossPx: 2, downPx: -1 });
  expect(vary({ acrossPx: -2, downPx: 1 }, there)).toEqual(seven);
});

test("the amount of ink grows and shrinks with the pen's width", () => {
  const inks = [-3, -1, -0.5, 0, 0.5, 1, 2].map((penPx) => inkOf(vary({ penPx })));
  expect(inks).toEqual([...inks].sort((a, b) => a - b));
  expect(inks[0]).toBe(0);
});

test("widening the pen by 1 px on each side makes the line 2 px wider", () => {
  const stroke = [
    { x: 0.5, y: 0.1 },
    { x: 0.5, y: 0.9 },
  ];
  // A vertical bar at a fixed position. Only its width changes.
  const bar = rasterise([stroke], 2) as Field;
  const widthOf = (field: Field) =>
    inkOf(field.slice(14 * FIELD_SIDE_PX, 15 * FIELD_SIDE_PX) as Field);
  expect(widthOf(vary({ penPx: 1 }, bar))).toBeCloseTo(widthOf(bar) + 2, 1);
});

test("blurring preserves the amount of ink and its centre of mass", () => {
  const blurred = vary({ blurPx: 0.8 });
  expect(inkOf(blurred) / inkOf(seven)).toBeCloseTo(1, 2);
  expect(centreOfMass(blurred)?.x).toBeCloseTo(centreOfMass(seven)?.x ?? 0, 1);
  expect(Math.max(...blurred)).toBeLessThan(Math.max(...seven));
});
