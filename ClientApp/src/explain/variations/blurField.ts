import type { Field } from "../../raster/field.ts";
import { mapField } from "./mapField.ts";
import { inkAt } from "./sampleField.ts";

/**
 * Blurs the field with a Gaussian of the given standard deviation, first vertically, then
 * horizontally.
 */
export function blurField(field: Field, sigmaPx: number): Field {
  if (sigmaPx === 0) return field;
  const reach = Math.ceil(3 * sigmaPx);
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  const bell = offsets.map((offset) => Math.exp(-(offset ** 2) / (2 * sigmaPx ** 2)));
  const total = bell.reduce((sum, weight) => sum + weight, 0);
  const mean = (inkOf: (offset: number) => number) =>
    offsets.reduce((sum, offset, i) => sum + (bell[i] as number) * inkOf(offset), 0) / total;
  const down = mapField((x, y) => mean((offset) => inkAt(field, x, y + offset)));
  return mapField((x, y) => mean((offset) => inkAt(down, x + offset, y)));
}
