import type { Stroke } from "../strokes/stroke.ts";
import { centreOfMass } from "./centreOfMass.ts";
import { drawStrokes } from "./drawStrokes.ts";
import type { Field } from "./field.ts";
import { fitInk } from "./fitInk.ts";

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
 * Draws strokes as MNIST's digits were prepared: the ink's box scaled so that its longer side is
 * 20 px, area averaged, and moved so that its centre of mass lies where MNIST's lie. It draws from
 * the vectors with a pen that is equally wide for every drawing, so that size and place on the
 * surface make no difference. Returns null where there is no ink.
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
