import type { Field } from "../../raster/field.ts";
import { mapField } from "./mapField.ts";
import { sampleField } from "./sampleField.ts";

/** Moves the ink right and down. Ink that leaves the field is lost. */
export function shiftField(field: Field, acrossPx: number, downPx: number): Field {
  if (acrossPx === 0 && downPx === 0) return field;
  return mapField((column, row) => sampleField(field, column - acrossPx, row - downPx));
}
