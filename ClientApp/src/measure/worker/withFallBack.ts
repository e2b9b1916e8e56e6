import type { BackEnd } from "../../model/model.ts";
import type { Answer } from "./parityDifference.ts";

/** The page's usual back end, used because the graphics card failed. */
export interface FallBack {
  readonly backEnd: BackEnd;
  /** The graphics card's error message, or null if its results were not probabilities. */
  readonly reason: string | null;
}

/**
 * How far the sum of a field's probabilities may be from 1. A graphics card that has lost its
 * context returns zeros.
 */
const SUM_TOLERANCE = 1e-2;

/**
 * Wraps `answer`. Once `answer` throws or returns values that are not probabilities, switches to
 * the back end that `fallBack` opens. `fallBack` receives the error's message, or null for invalid
 * results. `labels` is the number of labels.
 */
export function withFallBack(
  answer: Answer,
  labels: number,
  fallBack: (reason: string | null) => Promise<Answer>,
): Answer {
  let other: Answer | null = null;
  return async (fields) => {
    if (other !== null) return other(fields);
    let reason: string | null = null;
    try {
      const answers = await answer(fields);
      if (areProbabilities(answers, labels)) return answers;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    other = await fallBack(reason);
    return other(fields);
  };
}

function areProbabilities(answers: Float32Array, labels: number): boolean {
  for (let row = 0; row < answers.length; row += labels) {
    const sum = answers.subarray(row, row + labels).reduce((total, value) => total + value, 0);
    if (!(Math.abs(sum - 1) < SUM_TOLERANCE)) return false;
  }
  return true;
}
