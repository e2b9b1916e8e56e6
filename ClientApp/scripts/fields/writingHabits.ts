import type { Stroke } from "../../src/strokes/stroke.ts";
import { changeFive } from "./fiveHabits.ts";
import { changeFour } from "./fourHabits.ts";
import { changeNine } from "./nineHabits.ts";
import { changeOne } from "./oneHabits.ts";
import type { Random } from "./random.ts";
import { changeSeven } from "./sevenHabits.ts";
import { resample } from "./varyStrokes.ts";
import { changeZero } from "./zeroHabits.ts";

const TAIL_OF_SIX = 0.08;
const OPEN_EIGHT = 0.1;

/**
 * Changes some digits to another form: a 7 with or without a bar, a 1 with a flag or a foot, a
 * slashed or open 0, an open or closed 4, a 5 with a separate bar, a 6 with a tail, an open 8, or a
 * 9 with another stem or loop. The drawing must be scaled to -½..½, and the result has about the
 * same size.
 */
export function changeHabit(
  digit: string,
  strokes: readonly Stroke[],
  random: Random,
): readonly Stroke[] {
  if (digit === "0") return changeZero(strokes, random);
  if (digit === "1") return changeOne(strokes, random);
  if (digit === "4") return changeFour(strokes, random);
  if (digit === "5") return changeFive(strokes, random);
  if (digit === "6" && random.chance(TAIL_OF_SIX)) return addTail(strokes, random);
  if (digit === "7") return changeSeven(strokes, random);
  if (digit === "8" && random.chance(OPEN_EIGHT)) return openLoops(strokes, random);
  if (digit === "9") return changeNine(strokes, random);
  return strokes;
}

/** Extends the loop of a 6 into a tail that crosses the stem and ends below it. */
function addTail(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const last = strokes.at(-1) ?? [];
  const end = last.at(-1);
  // Add a tail only if the loop ends neither in the right part nor in the top part of the drawing.
  if (strokes.length > 1 || !end || end.x > 0.1 || end.y < -0.1) return strokes;
  const [dx, dy] = [-random.between(0.05, 0.3), random.between(0.1, 0.5)];
  const tail = Array.from({ length: 10 }, (_, i) => {
    const t = (i + 1) / 10;
    return { x: end.x + dx * t, y: end.y + dy * t ** 2 };
  });
  return [[...last, ...tail]];
}

/** Shortens both ends of an 8 by up to 8% of its length, so that a loop stays open. */
function openLoops(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const [only, ...others] = strokes;
  if (only === undefined || others.length > 0) return strokes;
  const points = resample(only, 0.02);
  const cut = () => Math.round(random.between(0, 0.08) * points.length);
  return [points.slice(cut(), points.length - cut())];
}
