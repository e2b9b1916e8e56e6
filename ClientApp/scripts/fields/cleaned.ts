import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import file from "./doubtful.json";

const doubtful: readonly { readonly line: number }[] = file;

/**
 * UNIPEN's training digits without those that have a doubtful label. `node scripts/run.js
 * scripts/research/doubtfulLabels` found those labels. Validation and reserved digits are never
 * dropped.
 */
export function cleaned(digits: readonly TrainingDrawing[]): {
  readonly kept: readonly TrainingDrawing[];
  readonly dropped: number;
} {
  const lines = new Set(doubtful.map(({ line }) => line));
  const kept = digits.filter(({ line }) => !lines.has(line));
  return { kept, dropped: digits.length - kept.length };
}
