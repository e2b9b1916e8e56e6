import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import file from "./doubtful.json";

const doubtful: readonly { readonly line: number }[] = file;

/**
 * Removes UNIPEN's training digits with doubtful labels. `node scripts/run.js
 * scripts/research/doubtfulLabels` finds these digits. Validation and reserved digits are never
 * removed.
 */
export function cleaned(digits: readonly TrainingDrawing[]): {
  readonly kept: readonly TrainingDrawing[];
  readonly dropped: number;
} {
  const lines = new Set(doubtful.map(({ line }) => line));
  const kept = digits.filter(({ line }) => !lines.has(line));
  return { kept, dropped: digits.length - kept.length };
}
