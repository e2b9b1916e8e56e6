import type { Guard } from "./guard.ts";
import { type Lesson, nearestLessons, probabilitiesAfter } from "./lesson.ts";
import type { Direction } from "./likeness.ts";
import type { OutputLayer } from "./outputLayer.ts";

/** Strengths to try, in logits, strongest first. The weakest one has hardly any effect. */
const STRENGTHS = [40, 30, 24, 20, 16, 12, 8, 6, 4.5, 3, 2, 1];

/** Maximum number of the guard's digits that may stop being shown correctly. */
const MOST_LOST = 1;

/** Maximum number of the guard's scribbles that may start being shown as digits. */
const MOST_SCRIBBLES_SHOWN = 1;

/** How many of the guard's digits are shown correctly before and after the lessons are applied. */
export interface GuardScore {
  readonly of: number;
  readonly before: number;
  readonly after: number;
  /** Number of digits shown correctly before, but not after. */
  readonly lost: number;
}

/** A guard, with precomputed values that do not depend on the lessons. */
export interface ReadyGuard {
  /** Null for a scribble. */
  readonly digits: readonly (string | null)[];
  readonly directions: readonly Direction[];
  readonly logits: readonly Readonly<Float32Array>[];
}

export function prepareGuard(
  guard: Guard,
  directionOf: (features: Readonly<Float32Array>) => Direction,
  output: OutputLayer["logits"],
): ReadyGuard {
  return {
    digits: guard.digits,
    directions: guard.features.map(directionOf),
    logits: guard.features.map(output),
  };
}

/** Returns the digit that the page shows for these probabilities, or null if it shows none. */
export type Shown = (probabilities: Readonly<Float32Array>) => string | null;

/**
 * Returns the greatest strength at which at most one of the guard's digits is no longer shown
 * correctly and at most one of its scribbles is now shown as a digit. Also returns the score of the
 * guard's digits at that strength. Returns null if even the lowest strength exceeds one of these
 * limits.
 */
export function guardedStrength(
  lessons: readonly Lesson[],
  guard: ReadyGuard,
  labels: readonly string[],
  shown: Shown,
): { readonly strength: number; readonly score: GuardScore } | null {
  const nearest = guard.directions.map((direction) => nearestLessons(direction, lessons));
  const rightAt = (strength: number) =>
    guard.digits.map((digit, i) => {
      const logits = guard.logits[i] ?? new Float32Array();
      return shown(probabilitiesAfter(logits, labels, nearest[i] ?? [], strength)) === digit;
    });
  const before = rightAt(0);
  for (const strength of STRENGTHS) {
    const after = rightAt(strength);
    const lost = guard.digits.filter((_, i) => before[i] && !after[i]);
    const digits = lost.filter((digit) => digit !== null).length;
    if (digits <= MOST_LOST && lost.length - digits <= MOST_SCRIBBLES_SHOWN) {
      const count = (right: readonly boolean[]) =>
        guard.digits.filter((digit, i) => digit !== null && right[i]).length;
      return {
        strength,
        score: {
          of: guard.digits.filter((digit) => digit !== null).length,
          before: count(before),
          after: count(after),
          lost: digits,
        },
      };
    }
  }
  return null;
}
