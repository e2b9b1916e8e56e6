import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "./random.ts";

/** Shares of digits that get another habit. */
const BARRED_SEVEN = 0.25;
const UNBARRED_SEVEN = 0.35;
const SERIF_OR_FOOT = 0.3;
const SLASHED_ZERO = 0.12;
const CLOSED_FOUR = 0.3;
const OTHER_STEM_OF_NINE = 0.35;

/**
 * Ways to write a digit that MNIST and the pen strokes hold few of: a 7 with and without its bar, a 1
 * with serif and foot, a slashed 0, a 4 closed to a triangle, a 9 with a straight or a hooked stem. In and out: a drawing with its box at -½..½.
 */
export function changeHabit(
  digit: string,
  strokes: readonly Stroke[],
  random: Random,
): readonly Stroke[] {
  if (digit === "7") return changeBar(strokes, random);
  if (digit === "1" && random.chance(SERIF_OR_FOOT)) return addSerifs(strokes, random);
  if (digit === "0" && random.chance(SLASHED_ZERO)) return slash(strokes, random);
  if (digit === "4" && random.chance(CLOSED_FOUR)) return close(strokes, random);
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

/** A short flat stroke across the middle. */
function isBar(stroke: Stroke): boolean {
  const [xs, ys] = [stroke.map(({ x }) => x), stroke.map(({ y }) => y)];
  const height = Math.max(...ys) - Math.min(...ys);
  const width = Math.max(...xs) - Math.min(...xs);
  return height < 0.25 && width > height && Math.min(...ys) > -0.3 && Math.max(...ys) < 0.35;
}

function addSerifs(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const points = strokes.flat();
  const width = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
  const top = points.reduce((a, b) => (b.y < a.y ? b : a));
  const bottom = points.reduce((a, b) => (b.y > a.y ? b : a));
  // Only a plain bar; a 1 that is wide already has its serif or its foot.
  if (strokes.length > 1 || width > 0.3) return strokes;
  const [half, reach] = [random.between(0.12, 0.28), random.between(0.12, 0.3)];
  const foot: Stroke = [
    { x: bottom.x - half, y: bottom.y + random.normal() * 0.015 },
    { x: bottom.x + half * random.between(0.7, 1.2), y: bottom.y + random.normal() * 0.015 },
  ];
  const serif: Stroke = [
    { x: top.x - reach, y: top.y + reach * random.between(0.5, 1.1) },
    { x: top.x, y: top.y },
  ];
  const kind = random.between(0, 1);
  if (kind < 0.35) return [...strokes, serif];
  return kind < 0.75 ? [...strokes, serif, foot] : [...strokes, foot];
}

function slash(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const points = strokes.flat();
  const half = (Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x))) / 2;
  const reach = random.between(0.7, 1.15);
  const height = random.between(0.25, 0.45) * reach;
  return [
    ...strokes,
    [
      { x: half * reach, y: -height },
      { x: -half * reach, y: height },
    ],
  ];
}

/** Leans the first stroke of an open 4, the angle, over to the top of the second, the stem. */
function close(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const [angle, stem] = strokes;
  const [start, top] = [angle?.[0], stem?.[0]];
  const end = angle?.at(-1);
  if (strokes.length !== 2 || !angle || !stem || !start || !top || !end) return strokes;
  const bar = Math.max(...angle.map(({ y }) => y));
  // Another order of strokes, or no bar that crosses the stem: closed, that would be a 9.
  if (start.y > bar - 0.3 || top.y > bar || top.x < start.x) return strokes;
  if (end.x < top.x + 0.08 || end.y < bar - 0.12) return strokes;
  const shift = top.x - start.x + random.between(-0.02, 0.06);
  const leant = angle.map(({ x, y }) => ({
    x: x + shift * Math.max(0, (bar - y) / (bar - start.y)),
    y,
  }));
  return [leant, [{ x: top.x, y: start.y + random.between(0, 0.06) }, ...stem]];
}

/** Draws what follows a 9's loop anew: a straight stem, or one that curls to the left. */
function changeStem(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const last = strokes.at(-1) ?? [];
  const end = last.at(-1);
  const right = Math.max(...last.filter(({ y }) => y < 0.05).map(({ x }) => x));
  const turn = last.findLastIndex(({ x, y }) => y < 0.05 && x > right - 0.06);
  const from = last[turn];
  if (!from || !end || end.y < 0.3) return strokes;
  // Without a closed loop a straight stem would make it a 7.
  const near = ({ x, y }: Point) => Math.hypot(x - from.x, y - from.y) < 0.15;
  const left = last.findLastIndex((point, i) => i < turn && !near(point));
  if (!last.slice(0, Math.max(left, 0)).some(near)) return strokes;
  const lean = random.between(-0.16, 0.03);
  const hook = random.chance(0.5) ? random.between(0.2, 0.5) : 0;
  const height = 0.5 - from.y;
  const stem = Array.from({ length: 16 }, (_, i) => {
    const t = (i + 1) / 16;
    // The curl bends the lower half only and rises a little at its end.
    const curl = Math.max(0, t - 0.5) * 2;
    return {
      x: from.x + lean * t - hook * curl ** 2,
      y: from.y + height * (t - (hook > 0 ? 0.25 * curl ** 3 : 0)),
    };
  });
  return [...strokes.slice(0, -1), [...last.slice(0, turn + 1), ...stem]];
}
