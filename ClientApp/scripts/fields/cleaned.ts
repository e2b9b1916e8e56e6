import type { TrainingDrawing } from "../data/trainingStrokes.ts";
import file from "./doubtful.json";

type Identity = Pick<TrainingDrawing, "line" | "writer" | "label">;

const doubtful: readonly Identity[] = file;

/**
 * Removes UNIPEN's training digits with doubtful labels. `node scripts/run.js
 * scripts/research/doubtfulLabels` finds these digits. Validation and reserved digits are never
 * removed. Throws if a line of the data contains a different digit from the one in the list.
 */
export function cleaned(digits: readonly TrainingDrawing[]): {
  readonly kept: readonly TrainingDrawing[];
  readonly dropped: readonly TrainingDrawing[];
} {
  const listed = new Map(doubtful.map((one) => [one.line, one]));
  const isDropped = (digit: TrainingDrawing) => {
    const expected = listed.get(digit.line);
    if (expected !== undefined) expectSame(digit, expected);
    return expected !== undefined;
  };
  const dropped = new Set(digits.filter(isDropped));
  return { kept: digits.filter((digit) => !dropped.has(digit)), dropped: [...dropped] };
}

function expectSame(found: Identity, expected: Identity): void {
  const [is, should] = [found, expected].map(
    ({ writer, label }) => `the digit ${label} by ${writer}`,
  );
  if (is === should) return;
  throw new Error(
    `Line ${found.line} of strokes/unipen-digits.ndjson should have ${should}, as scripts/fields/doubtful.json says, but it has ${is}; use the data that the list was made from, or regenerate the list with scripts/research/doubtfulLabels.`,
  );
}
