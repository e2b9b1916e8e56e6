import type { Share } from "../../src/measure/share.ts";
import { numbersIn } from "../../src/words/numbers.ts";
import { intervalOf } from "./markdownTable.ts";

/** A bound on a share, 0..1. */
export type Goal = readonly [bound: "≥" | "≤" | "<", share: number];

const { percent } = numbersIn("en");

export const goalText = ([bound, goal]: Goal, decimals: number): string =>
  `${bound} ${percent(goal, decimals)}`;

/** The share, its 95% confidence interval, and whether it reaches the goal. */
export const goalCells = (share: Share, goal: Goal): [string, string, string] => [
  percent(share.share),
  intervalOf(share),
  reachedOrNot(share, goal),
];

/** Whether the share reaches the goal, in words. */
export function reachedOrNot({ share }: Share, [bound, goal]: Goal): string {
  const isReached = { "≥": share >= goal, "≤": share <= goal, "<": share < goal }[bound];
  return isReached ? "reached" : "**not reached**";
}
