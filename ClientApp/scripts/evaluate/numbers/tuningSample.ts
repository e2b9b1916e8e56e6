import { surpriseAt } from "../../../src/reading/grouping/division.ts";
import { FEATURES, featuresOf } from "../../../src/reading/grouping/features.ts";
import type { Lattice } from "../../../src/reading/grouping/lattice.ts";
import type { PreparedDrawing } from "./preparedDrawing.ts";

/** A drawing on one line, with the network's predictions for all its groups of strokes. */
export interface TuningSample {
  readonly digits: readonly number[];
  readonly lattice: Lattice;
  /** `[groups][10]`: −log of each digit's probability. */
  readonly surprise: readonly (readonly number[])[];
  /** `[groups][features]`. */
  readonly features: readonly (readonly number[])[];
}

/** Returns the sample for a drawing, or null if the drawing has several lines or too much ink. */
export function tuningSample({ label, layouts, answers }: PreparedDrawing): TuningSample | null {
  const [divided, ...others] = layouts.flat();
  if (divided === undefined || others.length > 0) return null;
  return {
    digits: [...label].map(Number),
    lattice: divided.lattice,
    surprise: (answers[0] ?? []).map(({ judged: { candidates } }) => {
      const row = new Array<number>(10).fill(0);
      for (const { digit, probability } of candidates) row[Number(digit)] = surpriseAt(probability);
      return row;
    }),
    features: divided.groups.map((group) => {
      const features = featuresOf(group, divided.line);
      return FEATURES.map((name) => features[name]);
    }),
  };
}
