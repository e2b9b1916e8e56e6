import { PICTURE_SIDE_PX, type Picture } from "../../strokes/picture.ts";
import type { Point } from "../../strokes/stroke.ts";

/**
 * Keeps only the ink inside a frame, which is given by two opposite corners in the unit square.
 * Returns null if the frame contains no ink.
 */
export function framed(picture: Picture, from: Point, to: Point): Picture | null {
  const [left, right] = inPixels(from.x, to.x);
  const [top, bottom] = inPixels(from.y, to.y);
  const inside = picture.map((ink, i) => {
    const [x, y] = [i % PICTURE_SIDE_PX, Math.floor(i / PICTURE_SIDE_PX)];
    return x >= left && x < right && y >= top && y < bottom ? ink : 0;
  });
  return inside.some((ink) => ink >= 0.5) ? inside : null;
}

function inPixels(a: number, b: number): readonly [number, number] {
  return [PICTURE_SIDE_PX * Math.min(a, b), PICTURE_SIDE_PX * Math.max(a, b)];
}
