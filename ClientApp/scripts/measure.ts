import type { Field } from "../src/raster/field.ts";

/** A field and the digit that it shows. */
export interface LabelledField {
  readonly label: string;
  readonly field: Field;
}

export interface Evaluation {
  readonly right: number;
  readonly count: number;
  /** `[10, 10]`: row the digit drawn, column the digit read (most probable of the ten). */
  readonly confusion: readonly (readonly number[])[];
}

const BATCH = 500;

/** Counts what a network makes of labelled fields; `classify` gives `[fields, labels]` row-major. */
export function measure(
  samples: readonly LabelledField[],
  labels: readonly string[],
  classify: (fields: readonly Field[]) => Float32Array,
): Evaluation {
  const digits = [..."0123456789"];
  const columns = digits.map((digit) => labels.indexOf(digit));
  const confusion = digits.map(() => digits.map(() => 0));
  for (let from = 0; from < samples.length; from += BATCH) {
    const batch = samples.slice(from, from + BATCH);
    const probabilities = classify(batch.map(({ field }) => field));
    batch.forEach(({ label }, i) => {
      const ofDigits = columns.map((column) => probabilities[i * labels.length + column] ?? 0);
      const row = confusion[Number(label)];
      const read = ofDigits.indexOf(Math.max(...ofDigits));
      if (row === undefined) throw new Error(`Expected a digit as label, but got ${label}.`);
      row[read] = (row[read] ?? 0) + 1;
    });
  }
  const right = confusion.reduce((sum, row, digit) => sum + (row[digit] ?? 0), 0);
  return { right, count: samples.length, confusion };
}
