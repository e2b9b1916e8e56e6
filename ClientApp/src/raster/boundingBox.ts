import type { Stroke } from "../strokes/stroke.ts";

/** Bounding box of points, in the same unit as the points. */
export interface BoundingBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The bounding box of all points, without the pen's width. Returns null if there are no points. */
export function boundingBox(strokes: readonly Stroke[]): BoundingBox | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const stroke of strokes) {
    for (const { x, y } of stroke) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left <= right && top <= bottom ? { left, top, right, bottom } : null;
}
