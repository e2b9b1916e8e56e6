import { expect, test } from "vitest";
import { boundingBox } from "../../src/raster/boundingBox.ts";
import { seededRandom } from "../fields/random.ts";
import { rotated } from "./rotated.ts";
import { smallOffCentre } from "./smallOffCentre.ts";

const strokes = [
  [
    { x: 0.1, y: 0.1 },
    { x: 0.5, y: 0.9 },
  ],
  [{ x: 0.9, y: 0.3 }],
];

test("a small drawing's longer side is 25 to 60% of the surface's side, and every point is on a whole pixel", () => {
  const random = seededRandom(3);
  for (let i = 0; i < 200; i++) {
    const drawing = smallOffCentre(strokes, random);
    const box = boundingBox(drawing);
    if (box === null) throw new Error("expected a box");
    const side = Math.max(box.right - box.left, box.bottom - box.top);
    expect(side).toBeGreaterThanOrEqual(0.25 - 1 / 400);
    expect(side).toBeLessThanOrEqual(0.6 + 1 / 400);
    for (const { x, y } of drawing.flat()) {
      for (const px of [x * 400, y * 400]) expect(px).toBeCloseTo(Math.round(px), 9);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
  }
});

test("the same seed gives the same drawing", () => {
  expect(smallOffCentre(strokes, seededRandom(1))).toEqual(
    smallOffCentre(strokes, seededRandom(1)),
  );
});

test("a quarter turn rotates clockwise around the box's centre, and four quarter turns give the original", () => {
  const once = rotated(strokes, 90);
  expect(once[0]?.[0]?.x).toBeCloseTo(0.9, 12);
  expect(once[0]?.[0]?.y).toBeCloseTo(0.1, 12);
  const four = [1, 2, 3].reduce((drawing) => rotated(drawing, 90), once);
  four.flat().forEach(({ x, y }, i) => {
    expect(x).toBeCloseTo(strokes.flat()[i]?.x ?? 0, 12);
    expect(y).toBeCloseTo(strokes.flat()[i]?.y ?? 0, 12);
  });
});
