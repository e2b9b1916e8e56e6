import type { Field } from "./field.ts";

/** The field as uint8: 0 is paper and 255 is ink. */
export function fieldPixels(field: Field): Uint8Array {
  return Uint8Array.from(field, (ink) => Math.round(255 * ink));
}
