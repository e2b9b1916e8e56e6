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
 * While it is down, `unsure` and `not-a-digit` replace another answer only if they last for
 * `HESITATION_MS`.
 */
export function settle(
  before: Settled,
  newest: Prediction,
  isPenDown: boolean,
  nowMs: number,
): Settled {
  const hesitates = newest.verdict === "unsure" || newest.verdict === "not-a-digit";
  const isShown = before.shown.verdict === newest.verdict;
  const since = before.hesitatingSince ?? nowMs;
  return isPenDown && hesitates && !isShown && nowMs - since < HESITATION_MS
    ? { shown: before.shown, hesitatingSince: since }
    : { shown: newest, hesitatingSince: null };
}
