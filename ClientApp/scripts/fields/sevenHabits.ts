import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "./random.ts";
import { resample } from "./varyStrokes.ts";

const MADE_UP = 0.03;
const BARRED = 0.25;
const UNBARRED = 0.35;
const SERIF = 0.06;
const LONG_TOP = 0.05;

/**
 * Adds a bar to some 7s, or removes it. Some of these get a serif at the left end of the top, or a
 * top that extends beyond the stem. Others are replaced with a barred 7 in three strokes.
 * Coordinates are in -½..½.
 */
export function changeSeven(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  if (random.chance(MADE_UP)) return sevenInThreeStrokes(random);
  return changeTop(changeBar(strokes, random), random);
}

function changeBar(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const bar = strokes.find((stroke) => strokes.length > 1 && isBar(stroke));
  if (bar !== undefined) {
    return random.chance(UNBARRED) ? strokes.filter((stroke) => stroke !== bar) : strokes;
  }
  const stem = strokes[0]?.findLast(({ y }) => y < 0.08);
  if (strokes.length > 1 || stem === undefined || !random.chance(BARRED)) return strokes;
  const [half, tilt] = [random.between(0.1, 0.35), random.between(-0.06, 0.04)];
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

/** Gives a 7 a serif at the left end of its top, or extends the top beyond the stem. */
function changeTop(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const points = strokes.flat();
  const left = points.reduce((a, b) => (b.x < a.x ? b : a));
  const right = points.reduce((a, b) => (b.x > a.x ? b : a));
  if (left.y > -0.3 || right.y > -0.3) return strokes;
  const kind = random.between(0, 1);
  if (kind < SERIF) {
    const [dx, dy] = [random.normal() * 0.03, random.between(0.06, 0.22)];
    return [...strokes, [left, { x: left.x + dx, y: left.y + dy }]];
  }
  if (kind > SERIF + LONG_TOP) return strokes;
  const [dx, dy] = [random.between(0.05, 0.22), random.normal() * 0.03];
  return [...strokes, [right, { x: right.x + dx, y: right.y + dy }]];
}

/** A barred 7 whose top does not touch the stem and may extend beyond it. */
function sevenInThreeStrokes(random: Random): readonly Stroke[] {
  const stem = random.between(-0.08, 0.25);
  const [from, foot] = [random.between(-0.5, -0.25), stem - random.between(-0.1, 0.2)];
  const tilt = random.between(-0.02, 0.1);
  const bar = random.between(0, 0.2);
  const half = random.between(0.2, 0.42);
  const end = random.between(Math.max(0.1, stem - 0.05), 0.35);
  return [
    line({ x: -random.between(0.25, 0.4), y: -0.5 + tilt }, { x: end, y: -0.5 }),
    line({ x: stem, y: from }, { x: foot, y: 0.5 }),
    line({ x: stem - half, y: bar }, { x: stem + half, y: bar - random.between(-0.04, 0.1) }),
  ];
}

const line = (from: Point, to: Point): Stroke => resample([from, to], 0.03);
