import { DIGITS } from "../../src/measure/sampleSet.ts";

/** A confusion matrix `[10, 11]` as text. The last column counts digits that are not shown. */
export function confusionText(title: string, confusion: readonly (readonly number[])[]): string {
  const cells = (values: readonly (string | number)[]) =>
    values.map((value) => String(value === 0 ? "·" : value).padStart(6)).join("");
  return [
    `${title}: drawn ↓ shown →`,
    `     ${cells([...DIGITS.map((digit) => digit), "none"])}`,
    ...confusion.map((row, digit) => `  ${digit}  ${cells(row)}`),
  ].join("\n");
}
