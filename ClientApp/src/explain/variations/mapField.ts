import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";

/** Builds a field pixel by pixel. */
export function mapField(inkOf: (column: number, row: number) => number): Field {
  return Float32Array.from({ length: FIELD_SIDE_PX * FIELD_SIDE_PX }, (_, i) =>
    inkOf(i % FIELD_SIDE_PX, Math.floor(i / FIELD_SIDE_PX)),
  );
}
