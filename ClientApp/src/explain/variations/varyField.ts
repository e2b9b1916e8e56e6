import type { Field } from "../../raster/field.ts";
import { blurField } from "./blurField.ts";
import { rotateField } from "./rotateField.ts";
import { shiftField } from "./shiftField.ts";
import { thickenField } from "./thickenField.ts";

/** A change to a field. All zeros mean no change. */
export interface Variation {
  /** Clockwise rotation in degrees. */
  readonly turnDeg: number;
  /** Shift to the right, in field pixels. */
  readonly acrossPx: number;
  /** Shift down, in field pixels. */
  readonly downPx: number;
  /**
   * How much wider the pen gets on each side of the line, in field pixels. Negative values make it
   * thinner.
   */
  readonly penPx: number;
  /** Standard deviation of the blur in field pixels, 0 or more. */
  readonly blurPx: number;
}

export const NO_VARIATION: Variation = {
  turnDeg: 0,
  acrossPx: 0,
  downPx: 0,
  penPx: 0,
  blurPx: 0,
};

/** Thickens, rotates, shifts and blurs a field, in that order. */
export function varyField(field: Field, variation: Variation): Field {
  const turned = rotateField(thickenField(field, variation.penPx), variation.turnDeg);
  return blurField(shiftField(turned, variation.acrossPx, variation.downPx), variation.blurPx);
}
