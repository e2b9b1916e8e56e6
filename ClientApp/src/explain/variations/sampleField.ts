import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";

/**
 * The field's ink at any point (in index coordinates), interpolated bilinearly. Everything outside
 * the field counts as paper.
 */
export function sampleField(field: Field, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [x - left, y - top];
  return (
    (1 - down) * ((1 - across) * inkAt(field, left, top) + across * inkAt(field, left + 1, top)) +
    down * ((1 - across) * inkAt(field, left, top + 1) + across * inkAt(field, left + 1, top + 1))
  );
}

/** A pixel's ink, or 0 outside the field. */
export function inkAt(field: Field, column: number, row: number): number {
  const isInside = column >= 0 && row >= 0 && column < FIELD_SIDE_PX && row < FIELD_SIDE_PX;
  return isInside ? (field[row * FIELD_SIDE_PX + column] as number) : 0;
}
