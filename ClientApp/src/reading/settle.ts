import type { Prediction } from "./prediction.ts";

/**
 * How long a hesitation must last, while the pen is down, before it is shown. Half-drawn digits are
 * no digits for a moment; shorter than a glance rests on a word (about 0.25 s, K. Rayner, "Eye
 * movements in reading and information processing", 1998), a word that comes and goes is a flicker.
 */
export const HESITATION_MS = 300;

/** What is shown, and since when a hesitation waits to take its place (milliseconds, null: none does). */
export interface Settled {
  readonly shown: Prediction;
  readonly hesitatingSince: number | null;
}

/**
 * What to show of the newest prediction. A digit is shown at once, and so is everything when the pen
 * has lifted; while it is down, `unsure` and `not-a-digit` take the place of another answer only when
 * they last.
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
