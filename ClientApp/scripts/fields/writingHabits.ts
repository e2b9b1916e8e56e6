import type { Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "./random.ts";

/** Shares of digits that get another habit. */
const BARRED_SEVEN = 0.25;
const UNBARRED_SEVEN = 0.35;
const SERIF_OR_FOOT = 0.3;
const SLASHED_ZERO = 0.12;

/**
 * Ways to write a digit that MNIST and the pen strokes hold few of: a 7 with and without its bar, a 1
 * with serif and foot, a slashed 0. In and out: a drawing with its box at -½..½.
 */
export function changeHabit(
  digit: string,
  strokes: readonly Stroke[],
  random: Random,
): readonly Stroke[] {
  if (digit === "7") return changeBar(strokes, random);
  if (digit === "1" && random.chance(SERIF_OR_FOOT)) return addSerifs(strokes, random);
  if (digit === "0" && random.chance(SLASHED_ZERO)) return slash(strokes, random);
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
