import { FIELD_SIDE_PX } from "../raster/field.ts";

/** Returns one field's pixels from an array `[fields, 28, 28]`. */
export function pixelsAt(pixels: Uint8Array, place: number): Uint8Array {
  const size = FIELD_SIDE_PX ** 2;
  return pixels.subarray(place * size, (place + 1) * size);
}
