import { type Direction, likeness } from "./likeness.ts";
import { softmax } from "./outputLayer.ts";

/** An example, with the values that the network computes for it. */
export interface Lesson {
  readonly digit: string;
  readonly direction: Direction;
  /** The network's logits `[labels]`, without lessons. */
  readonly logits: Readonly<Float32Array>;
}

const DIGITS = [..."0123456789"];

/**
 * Returns, for each of the ten digits, how much the drawing looks like the most similar lesson with
 * that digit, from 0 to 1.
 */
export function nearestLessons(
  direction: Direction,
  lessons: readonly Pick<Lesson, "digit" | "direction">[],
): number[] {
  const nearest = DIGITS.map(() => 0);
  for (const lesson of lessons) {
    const digit = Number(lesson.digit);
    nearest[digit] = Math.max(nearest[digit] ?? 0, likeness(direction, lesson.direction));
  }
  return nearest;
}

/**
 * Returns the probabilities `[labels]` after the lessons have been applied: each digit's logit is
 * raised by `strength` times its value in `nearest`. The network itself does not change.
 *
 * @param labels - in the order of the logits
 */
export function probabilitiesAfter(
  logits: Readonly<Float32Array>,
  labels: readonly string[],
  nearest: readonly number[],
  strength: number,
): Float32Array {
  return softmax(
    logits.map((logit, i) => {
      const digit = DIGITS.indexOf(labels[i] ?? "");
      return digit < 0 ? logit : logit + strength * (nearest[digit] ?? 0);
    }),
  );
}
