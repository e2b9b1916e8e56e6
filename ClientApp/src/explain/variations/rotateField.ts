import type { Field } from "../../raster/field.ts";
import { CENTRE_PX } from "../../raster/rasterise.ts";
import { mapField } from "./mapField.ts";
import { sampleField } from "./sampleField.ts";

/** Rotates the field clockwise around the ink's centre of mass. */
export function rotateField(field: Field, turnDeg: number): Field {
  if (turnDeg === 0) return field;
  const turn = (turnDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return mapField((column, row) => {
    const [x, y] = [column - CENTRE_PX, row - CENTRE_PX];
    // The source of this pixel's ink, found by rotating back.
    return sampleField(field, CENTRE_PX + x * cos + y * sin, CENTRE_PX + y * cos - x * sin);
  });
}
