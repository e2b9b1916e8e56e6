import type { LabelledDrawing } from "../../src/measure/strokesFile.ts";

/** Every fifth of the thirty tablet writers: their digits are never trained on. */
export const isValidationWriter = ({ writer }: LabelledDrawing): boolean =>
  writer !== undefined && writer % 5 === 0;

/** Every fourth of the scribbles' categories, in the order of their names: none of their drawings is trained on. */
export function validationCategories(scribbles: readonly LabelledDrawing[]): ReadonlySet<string> {
  const names = [...new Set(scribbles.map(({ label }) => label))].sort();
  return new Set(names.filter((_, i) => i % 4 === 3));
}
