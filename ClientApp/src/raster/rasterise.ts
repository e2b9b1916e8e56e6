import type { Stroke } from "../strokes/stroke.ts";
import { boundingBox } from "./boundingBox.ts";
import { centreOfMass } from "./centreOfMass.ts";
import { drawSegments } from "./drawSegments.ts";
import { FIELD_SIDE_PX, type Field, INK_BOX_PX } from "./field.ts";
import { inkSegments } from "./inkSegments.ts";

/**
 * Pen width in field pixels. MNIST's 60,000 training images hold 103.06 pixels' worth of ink each
 * (mean over the ten digits' means); the pen strokes of 30 tablet writers hold 103.05 at this width.
 */
export const PEN_WIDTH_PX = 2.5;

/**
 * Index coordinate, across and down, of the centre of mass. Measured on MNIST's 60,000 training
 * images: 14.007 across and 13.996 down, each ± 0.29 as they were moved by whole pixels.
 */
export const CENTRE_PX = 14;

/**
 * Ink whose longer side is below this share of the surface is a dot, a tap or a jitter of the hand:
 * it is drawn as small as ink of this size would show it, not blown up to the 20 px of a digit.
 */
export const DOT_EXTENT = 0.03;

/** Points closer than this (field pixels) add nothing that a pixel could show. */
const POINT_SPACING_PX = 0.2;

/**
 * Draws strokes as MNIST's digits were prepared: the ink's box scaled so that its longer side is
 * 20 px, area averaged, and moved so that its centre of mass lies where MNIST's lie. It draws from
 * the vectors with a pen that is equally wide for every drawing, so that size and place on the
 * surface make no difference. Returns null where there is no ink.
 */
export function rasterise(
  strokes: readonly Stroke[],
  penWidthPx: number = PEN_WIDTH_PX,
): Field | null {
  const box = boundingBox(strokes);
  if (box === null) return null;
  const extent = Math.max(box.right - box.left, box.bottom - box.top, DOT_EXTENT);
  const scale = (INK_BOX_PX - penWidthPx) / extent;
  const segments = inkSegments(strokes, scale, POINT_SPACING_PX);
  const penRadiusPx = penWidthPx / 2;

  const middle = (FIELD_SIDE_PX - 1) / 2;
  const dx = middle - ((box.left + box.right) / 2) * scale;
  const dy = middle - ((box.top + box.bottom) / 2) * scale;
  const boxCentred = drawSegments(segments, dx, dy, penRadiusPx);
  const centre = centreOfMass(boxCentred);
  if (centre === null) return null;
  return drawSegments(segments, dx + CENTRE_PX - centre.x, dy + CENTRE_PX - centre.y, penRadiusPx);
}
