import type { Prediction } from "./prediction.ts";

/**
 * How long a hesitation must last while the pen is down before it is shown. A half-drawn digit is
 * often not a digit. A word that is shown for less than a glance (about 0.25 s, K. Rayner, "Eye
 * movements in reading and information processing", 1998) only flickers.
 */
export const HESITATION_MS = 300;

/**
 * What is shown, and when the hesitation that is waiting to replace it began, in milliseconds. Null
 * if none is waiting.
 */
export interface Settled {
  readonly shown: Prediction;
  readonly hesitatingSince: number | null;
}

/**
 * Decides what to show. A digit is shown at once, and so is everything once the pen has lifted.
 * While it is down, `unsure`, `not-a-digit` and a number with "?" replace another answer only if
 * they last for `HESITATION_MS`.
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

/** What the answer hesitates about, or null for a digit, a number without "?" or no ink. */
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
