import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import { changeFive } from "./fiveHabits.ts";
import { changeFour } from "./fourHabits.ts";
import { changeOne } from "./oneHabits.ts";
import type { Random } from "./random.ts";
import { resample } from "./varyStrokes.ts";
import { changeZero } from "./zeroHabits.ts";

/** Share of the digits that each habit is applied to. */
const BARRED_SEVEN = 0.25;
const UNBARRED_SEVEN = 0.35;
const TAIL_OF_SIX = 0.08;
const SERIF_OF_SEVEN = 0.15;
const LONG_TOP_OF_SEVEN = 0.2;
const OPEN_EIGHT = 0.3;
const OTHER_STEM_OF_NINE = 0.35;

/**
 * Changes a digit to a form that is rare in the data: a 7 with or without a bar, with a serif or a
 * long top, a 1 with a flag or a foot, a slashed or open 0, an open or closed 4, a 5 with a
 * separate bar, a 6 with a tail, an open 8, or a 9 with a straight or hooked stem. The drawing must
 * be scaled to -½..½, and the result has about the same size.
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
  if (digit === "7") return changeTop(changeBar(strokes, random), random);
  if (digit === "8" && random.chance(OPEN_EIGHT)) return openLoops(strokes, random);
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
  const [half, tilt] = [random.between(0.1, 0.35), random.between(-0.06, 0.04)];
  return [
    ...strokes,
    [
      { x: stem.x - half, y: stem.y - tilt },
      { x: stem.x + half, y: stem.y + tilt },
    ],
  ];
}

/** Gives a 7 a serif at the left end of its top, or extends the top beyond the stem. */
function changeTop(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const points = strokes.flat();
  const left = points.reduce((a, b) => (b.x < a.x ? b : a));
  const right = points.reduce((a, b) => (b.x > a.x ? b : a));
  if (left.y > -0.3 || right.y > -0.3) return strokes;
  const kind = random.between(0, 1);
  if (kind < SERIF_OF_SEVEN) {
    const [dx, dy] = [random.normal() * 0.03, random.between(0.06, 0.22)];
    return [...strokes, [left, { x: left.x + dx, y: left.y + dy }]];
  }
  if (kind > SERIF_OF_SEVEN + LONG_TOP_OF_SEVEN) return strokes;
  const [dx, dy] = [random.between(0.08, 0.4), random.normal() * 0.03];
  return [...strokes, [right, { x: right.x + dx, y: right.y + dy }]];
}

/** Shortens both ends of an 8 by up to 8% of its length, so that a loop stays open. */
function openLoops(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const [only, ...others] = strokes;
  if (only === undefined || others.length > 0) return strokes;
  const points = resample(only, 0.02);
  const cut = () => Math.round(random.between(0, 0.08) * points.length);
  return [points.slice(cut(), points.length - cut())];
}

/** Whether the stroke is short and flat, and crosses the middle. */
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
  // Add a tail only if the loop closes on the left of the box.
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
