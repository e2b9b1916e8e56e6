import type { Drawing } from "./drawing.ts";
import type { Point } from "./stroke.ts";

type Change = [act: "begin" | "extend" | "lift", points: readonly Point[]];

/** What vite/collectInk.js has collected before this script ran. */
interface EarlyInk {
  readonly waiting: readonly Change[];
  /** Receives what follows: the rest of a stroke that is not finished yet. */
  sink: ((...change: Change) => void) | null;
}

/**
 * Puts on the sheet what was drawn before this script ran. The paper was blank, so this
 * replaces ink that a link or an earlier visit has put there meanwhile. Undo brings it back.
 */
export function takeEarlyInk(drawing: Drawing): void {
  const { earlyInk: ink } = globalThis as { readonly earlyInk?: EarlyInk };
  // In tests of the modules alone, the first script is missing.
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
