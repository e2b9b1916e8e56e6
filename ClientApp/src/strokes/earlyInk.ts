import type { Drawing } from "./drawing.ts";
import type { Point } from "./stroke.ts";

type Change = [act: "begin" | "extend" | "lift", points: readonly Point[]];

/** The ink that vite/collectInk.js collected before this script ran. */
interface EarlyInk {
  readonly waiting: readonly Change[];
  /** Receives all later changes, such as the rest of an unfinished stroke. */
  sink: ((...change: Change) => void) | null;
}

/**
 * Adds the strokes drawn before this script ran. The visitor saw a blank sheet, so these strokes
 * replace any ink from a link or an earlier visit. Undo restores that ink.
 */
export function takeEarlyInk(drawing: Drawing): void {
  const { earlyInk: ink } = globalThis as { readonly earlyInk?: EarlyInk };
  // Unit tests run without vite/collectInk.js.
  if (ink === undefined) return;
  const take = (...[act, points]: Change) => {
    const [first] = points;
    if (act === "begin" && first !== undefined) drawing.begin(first);
    else if (act === "extend") drawing.extend(points);
    else drawing.lift();
  };
  if (ink.waiting.length > 0) drawing.clear();
  for (const change of ink.waiting) take(...change);
  ink.sink = take;
}
