import type { Stroke } from "../strokes/stroke.ts";
import { type BoundingBox, boundingBox } from "./boundingBox.ts";
import { FIELD_SIDE_PX, INK_BOX_PX } from "./field.ts";

/**
 * Ink smaller than this fraction of the surface's side is a dot: a tap with some jitter. It is
 * scaled as if it were this large, so it is not enlarged to 20 px like a digit.
 */
export const DOT_EXTENT = 0.03;

/**
 * How the sheet maps to the field: a point in the unit square is mapped to `point × scale + (dx,
 * dy)` in the field.
 */
export interface FittedInk {
  /** Bounding box of the points, in the unit square. */
  readonly box: BoundingBox;
  /**
   * Side of the surface in field pixels. At this scale, the ink's longer side, including the pen's
   * width, is 20 px.
   */
  readonly scale: number;
  /** Offset to the right, in field pixels, that centres the box in the field. */
  readonly dx: number;
  /** Offset down, in field pixels, that centres the box in the field. */
  readonly dy: number;
}

/**
 * Computes the scale and offset that fit the strokes into the middle 20 × 20 px of the field.
 * Returns null if there is no ink.
 */
export function fitInk(strokes: readonly Stroke[], penWidthPx: number): FittedInk | null {
  const box = boundingBox(strokes);
  if (box === null) return null;
  const extent = Math.max(box.right - box.left, box.bottom - box.top, DOT_EXTENT);
  const scale = (INK_BOX_PX - penWidthPx) / extent;
  const middle = (FIELD_SIDE_PX - 1) / 2;
  return {
    box,
    scale,
    dx: middle - ((box.left + box.right) / 2) * scale,
    dy: middle - ((box.top + box.bottom) / 2) * scale,
  };
}
