import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import { changeFour } from "./fourHabits.ts";
import { changeOne } from "./oneHabits.ts";
import type { Random } from "./random.ts";
import { changeZero } from "./zeroHabits.ts";

/** Share of the digits that each habit is applied to. */
const BARRED_SEVEN = 0.25;
const UNBARRED_SEVEN = 0.35;
const TAIL_OF_SIX = 0.08;
const OTHER_STEM_OF_NINE = 0.35;

/**
 * Changes some digits to another form: a 7 with or without a bar, a 1 with a flag or a foot, a
 * slashed 0, an open or closed 4, a 6 with a tail, or a 9 with a straight or hooked stem. The
 * drawing must be scaled to -½..½, and the result has about the same size.
 */
export function changeHabit(
  digit: string,
  strokes: readonly Stroke[],
  random: Random,
): readonly Stroke[] {
  if (digit === "0") return changeZero(strokes, random);
  if (digit === "1") return changeOne(strokes, random);
  if (digit === "4") return changeFour(strokes, random);
  if (digit === "6" && random.chance(TAIL_OF_SIX)) return addTail(strokes, random);
  if (digit === "7") return changeBar(strokes, random);
  if (digit === "9" && random.chance(OTHER_STEM_OF_NINE)) return changeStem(strokes, random);
  return strokes;
}

function changeBar(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const bar = strokes.find((stroke) => strokes.length > 1 && isBar(stroke));
  if (bar !== undefined) {
    return random.chance(UNBARRED_SEVEN) ? strokes.filter((stroke) => stroke !== bar) : strokes;
  }
  const stem = strokes[0]?.findLast(({ y }) => y < 0.08);
  if (strokes.length > 1 || stem === undefined || !random.chance(BARRED_SEVEN)) return strokes;
  const [half, tilt] = [random.between(0.1, 0.22), random.between(-0.06, 0.04)];
  return [
    ...strokes,
    [
      { x: stem.x - half, y: stem.y - tilt },
      { x: stem.x + half, y: stem.y + tilt },
    ],
  ];
}

/** Whether the stroke is flat, wider than it is tall, and near mid-height. */
function isBar(stroke: Stroke): boolean {
  const [xs, ys] = [stroke.map(({ x }) => x), stroke.map(({ y }) => y)];
  const height = Math.max(...ys) - Math.min(...ys);
  const width = Math.max(...xs) - Math.min(...xs);
  return height < 0.25 && width > height && Math.min(...ys) > -0.3 && Math.max(...ys) < 0.35;
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

/** Replaces the stem of a 9 with a straight one, or one that curls to the left. */
function changeStem(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const last = strokes.at(-1) ?? [];
  const end = last.at(-1);
  const right = Math.max(...last.filter(({ y }) => y < 0.05).map(({ x }) => x));
  const turn = last.findLastIndex(({ x, y }) => y < 0.05 && x > right - 0.06);
  const from = last[turn];
  if (!from || !end || end.y < 0.3) return strokes;
  // Without a closed loop, a straight stem would turn the 9 into a 7.
  const near = ({ x, y }: Point) => Math.hypot(x - from.x, y - from.y) < 0.15;
  const left = last.findLastIndex((point, i) => i < turn && !near(point));
  if (!last.slice(0, Math.max(left, 0)).some(near)) return strokes;
  const lean = random.between(-0.16, 0.03);
  const hook = random.chance(0.5) ? random.between(0.2, 0.5) : 0;
  const height = 0.5 - from.y;
  const stem = Array.from({ length: 16 }, (_, i) => {
    const t = (i + 1) / 16;
    // The curl bends only the lower half and rises a little at its end.
    const curl = Math.max(0, t - 0.5) * 2;
    return {
      x: from.x + lean * t - hook * curl ** 2,
      y: from.y + height * (t - (hook > 0 ? 0.25 * curl ** 3 : 0)),
    };
  });
  return [...strokes.slice(0, -1), [...last.slice(0, turn + 1), ...stem]];
}
