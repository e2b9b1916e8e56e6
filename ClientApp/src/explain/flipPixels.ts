import type { Field } from "../raster/field.ts";

/**
 * A copy of the field in which the given pixels are flipped: ink becomes paper, and paper becomes
 * ink. Grey pixels count as whichever they are closer to.
 */
export function flipPixels(field: Field, pixels: Iterable<number>): Field {
  const flipped = field.slice();
  for (const pixel of pixels) flipped[pixel] = isInk(field, pixel) ? 0 : 1;
  return flipped;
}

/** Whether a pixel is closer to ink than to paper. */
export function isInk(field: Field, pixel: number): boolean {
  return (field[pixel] ?? 0) >= 0.5;
}
