import type { Stroke } from "../strokes/stroke.ts";
import { centreOfMass } from "./centreOfMass.ts";
import { drawStrokes } from "./drawStrokes.ts";
import type { Field } from "./field.ts";
import { fitInk } from "./fitInk.ts";

/**
 * Pen width in field pixels. MNIST's 60,000 training images have 103.06 pixels of ink on average
 * (mean of the ten digits' means). At this width, the digits that 30 people wrote on a tablet have
 * 103.05.
 */
export const PEN_WIDTH_PX = 2.5;

/**
 * Index coordinate of the ink's centre of mass, both horizontally and vertically. In MNIST's 60,000
 * training images, its mean is 14.007 horizontally and 13.996 vertically. Both have a standard
 * deviation of 0.29, because MNIST moved its digits by whole pixels.
 */
export const CENTRE_PX = 14;

/**
 * Converts strokes to a field in the same way as MNIST's digits were prepared: the ink's longer
 * side is scaled to 20 px with area averaging, and its centre of mass is moved to the same position
 * as in MNIST. The strokes are drawn at the final scale with a fixed pen width, so their size and
 * position on the surface make no difference. Returns null if there is no ink.
 */
export function rasterise(
  strokes: readonly Stroke[],
  penWidthPx: number = PEN_WIDTH_PX,
): Field | null {
  const ink = fitInk(strokes, penWidthPx);
  if (ink === null) return null;
  const { scale, dx, dy } = ink;
  const draw = (toX: number, toY: number) => drawStrokes(strokes, scale, toX, toY, penWidthPx / 2);
  const centre = centreOfMass(draw(dx, dy));
  if (centre === null) return null;
  return draw(dx + CENTRE_PX - centre.x, dy + CENTRE_PX - centre.y);
}
