import type { BackEnd } from "../../model/model.ts";
import type { Answer } from "./parityDifference.ts";

/** The page's own back end took over from a graphics card that went away. */
export interface FallBack {
  readonly backEnd: BackEnd;
  /** What the card complained of; null where it gave what are no probabilities. */
  readonly reason: string | null;
}

/** How far a field's probabilities may sum from 1; a graphics card that went away leaves zeros. */
const SUM_TOLERANCE = 1e-2;

/**
 * Answers by `answer` until that fails or gives what are no probabilities of so many labels, and from
 * there on by what `fallBack` opens. It is told what failed; null where the answers were wrong.
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
