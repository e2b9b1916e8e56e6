import { FIELD_SIDE_PX } from "../../raster/field.ts";
import type { Colour } from "../inside/inkColour.ts";

/**
 * Returns a field as an image in the ink's colour. Each pixel's opacity is its amount of ink. The
 * paper comes from the style sheet. `pixels` is `[28, 28]` uint8, row-major; 255 is ink.
 */
export function inkImage(pixels: Uint8Array, [red, green, blue]: Colour): ImageData {
  const image = new ImageData(FIELD_SIDE_PX, FIELD_SIDE_PX);
  pixels.forEach((ink, i) => {
    image.data.set([red, green, blue, ink], 4 * i);
  });
  return image;
}
