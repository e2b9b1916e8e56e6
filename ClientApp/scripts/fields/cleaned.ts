import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import file from "./doubtful.json";

const doubtful: readonly { readonly line: number }[] = file;

/**
 * UNIPEN's training digits without those whose label is doubtful: `node scripts/run.js doubtful`
 * found them, by networks that were trained on the other contributors. Validation and reserved
 * digits are never cleaned.
 */
export function cleaned(digits: readonly TrainingDrawing[]): {
  readonly kept: readonly TrainingDrawing[];
  readonly dropped: number;
} {
  const lines = new Set(doubtful.map(({ line }) => line));
  const kept = digits.filter(({ line }) => !lines.has(line));
  return { kept, dropped: digits.length - kept.length };
}
