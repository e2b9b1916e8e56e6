import { expect, test } from "vitest";
import { PICTURE_SIDE_PX, type Picture } from "../../strokes/picture.ts";
import { framed } from "./framed.ts";

/** Two squares of ink, on the left and on the right. */
const two = Float32Array.from({ length: PICTURE_SIDE_PX ** 2 }, (_, i) => {
  const [x, y] = [i % PICTURE_SIDE_PX, Math.floor(i / PICTURE_SIDE_PX)];
  const isInk = y >= 100 && y < 150 && ((x >= 20 && x < 70) || (x >= 180 && x < 230));
  return isInk ? 1 : 0;
});
const area = (picture: Picture | null) => picture?.reduce((sum, ink) => sum + ink, 0);

test("only the ink inside the frame is kept, no matter which corner the drag starts from", () => {
  const right = framed(two, { x: 0.6, y: 0.2 }, { x: 1, y: 0.8 });
  const dragged = framed(two, { x: 1, y: 0.8 }, { x: 0.6, y: 0.2 });
  expect(dragged?.every((ink, i) => ink === right?.[i])).toBe(true);
  expect(area(right)).toBe(50 * 50);
  expect(right?.[120 * PICTURE_SIDE_PX + 200]).toBe(1);
  expect(right?.[120 * PICTURE_SIDE_PX + 40]).toBe(0);
});

test("a frame around the whole picture changes nothing", () => {
  expect(area(framed(two, { x: 0, y: 0 }, { x: 1, y: 1 }))).toBe(2 * 50 * 50);
});

test("framing an area without ink returns null", () => {
  expect(framed(two, { x: 0.3, y: 0 }, { x: 0.6, y: 1 })).toBeNull();
});
