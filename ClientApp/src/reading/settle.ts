import type { Prediction } from "./prediction.ts";

/**
 * How long an uncertain prediction must last while the pen is down before it is shown. A half-drawn
 * digit often does not look like a digit. Text that is shown for less than one fixation of the eye
 * (about 0.25 s, K. Rayner, "Eye movements in reading and information processing", 1998) only
 * flickers.
 */
export const HESITATION_MS = 300;

export interface Settled {
  /** The prediction to show. */
  readonly shown: Prediction;
  /**
   * The time in milliseconds at which the network became uncertain, or null if no uncertain
   * prediction is held back.
   */
  readonly hesitatingSince: number | null;
}

/**
 * Decides what to show. Digits are shown immediately, and so is every prediction once the pen is
 * up. While the pen is down, an uncertain prediction (`unsure`, `not-a-digit` or a number with "?")
 * replaces any other kind only if it lasts for `HESITATION_MS`.
 */
export function settle(
  before: Settled,
  newest: Prediction,
  isPenDown: boolean,
  nowMs: number,
): Settled {
  const isShown = hesitationIn(before.shown) === hesitationIn(newest);
  const since = before.hesitatingSince ?? nowMs;
  return isPenDown && hesitationIn(newest) !== null && !isShown && nowMs - since < HESITATION_MS
    ? { shown: before.shown, hesitatingSince: since }
    : { shown: newest, hesitatingSince: null };
}

/**
 * Returns the kind of uncertain prediction, or null for a digit, a number without "?" or an empty
 * sheet.
 */
function hesitationIn(prediction: Prediction): string | null {
  switch (prediction.verdict) {
    case "empty":
    case "digit":
      return null;
    case "number":
      return prediction.number.flat().some(({ digit }) => digit === "?") ? "number" : null;
    default:
      return prediction.verdict;
  }
}
