import { FIELD_SIDE_PX } from "../raster/field.ts";

/** The pixels of one field in `[fields, 28, 28]`. */
export function pixelsAt(pixels: Uint8Array, place: number): Uint8Array {
  const size = FIELD_SIDE_PX ** 2;
  return pixels.subarray(place * size, (place + 1) * size);
}
