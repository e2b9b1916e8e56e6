import type { Stroke } from "../strokes/stroke.ts";
import { type BoundingBox, boundingBox } from "./boundingBox.ts";
import { FIELD_SIDE_PX, INK_BOX_PX } from "./field.ts";

/**
 * Ink whose longer side is below this share of the surface is a dot, a tap or a jitter of the hand:
 * it is drawn as small as ink of this size would show it, not blown up to the 20 px of a digit.
 */
export const DOT_EXTENT = 0.03;

/** Ink scaled to the field: a point of the unit square lies at `point × scale + (dx, dy)` of the field. */
export interface FittedInk {
  /** Around the points of the strokes, in the unit square. */
  readonly box: BoundingBox;
  /** Field pixels per side of the surface: with the pen's width the longer side is 20 px. */
  readonly scale: number;
  /** Moves the middle of the box to the middle of the field. */
  readonly dx: number;
  readonly dy: number;
}

/** Scales strokes to the field's 20 px, or null where there is no ink. */
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
