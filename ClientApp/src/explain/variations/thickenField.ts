import type { Field } from "../../raster/field.ts";
import { mapField } from "./mapField.ts";
import { inkAt } from "./sampleField.ts";

/**
 * Returns the field as if it had been drawn with a pen that is `penPx` wider on each side, or
 * thinner if `penPx` is negative. This is greyscale dilation with a disc that has a soft edge of
 * one pixel. Erosion is implemented as dilation of the paper.
 */
export function thickenField(field: Field, penPx: number): Field {
  if (penPx === 0) return field;
  return penPx > 0 ? dilate(field, penPx) : inverse(dilate(inverse(field), -penPx));
}

function dilate(field: Field, radiusPx: number): Field {
  const disc = softDisc(radiusPx);
  return mapField((column, row) => {
    let ink = 0;
    for (const { x, y, weight } of disc)
      ink = Math.max(ink, Math.min(weight, inkAt(field, column + x, row + y)));
    return ink;
  });
}

/**
 * The offsets within the disc, each with its weight: 1 or more inside the radius, fading to 0 over
 * one pixel.
 */
function softDisc(radiusPx: number) {
  const reach = Math.ceil(radiusPx);
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return offsets
    .flatMap((y) => offsets.map((x) => ({ x, y, weight: 1 + radiusPx - Math.hypot(x, y) })))
    .filter(({ weight }) => weight > 0);
}

const inverse = (field: Field): Field => field.map((ink) => 1 - ink);
