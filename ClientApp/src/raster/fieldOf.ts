import type { Ink } from "../strokes/drawing.ts";
import type { Field } from "./field.ts";
import { pictureField } from "./pictureField.ts";
import { rasterise } from "./rasterise.ts";

/** The field of the sheet's ink, or null if there is no ink. */
export function fieldOf({ strokes, picture }: Ink): Field | null {
  return picture === null ? rasterise(strokes) : pictureField(picture);
}
