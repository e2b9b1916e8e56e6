import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "./random.ts";
import { resample } from "./varyStrokes.ts";

const MADE_UP = 0.04;
const OTHER_STEM = 0.35;

/**
 * Replaces the stem of some 9s, and replaces other 9s with one whose loop starts to the right of the
 * stem. Coordinates are in -½..½.
 */
export function changeNine(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  if (random.chance(MADE_UP)) return nineFromTheRight(random);
  return random.chance(OTHER_STEM) ? changeStem(strokes, random) : strokes;
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

/** A 9 whose pen starts to the right of the stem and then draws the loop clockwise. */
function nineFromTheRight(random: Random): readonly Stroke[] {
  const [stem, bottom] = [random.between(0.15, 0.35), random.between(-0.1, 0.15)];
  const loop = Array.from({ length: 24 }, (_, i) => {
    const angle = Math.PI * (0.62 + (1.38 * i) / 23);
    const [rx, ry] = [(stem + 0.45) / 2, (bottom + 0.5) / 2];
    return { x: stem - rx + rx * Math.cos(angle), y: bottom - ry + ry * Math.sin(angle) };
  });
  const start = { x: stem + random.between(0.02, 0.3), y: bottom + random.between(-0.1, 0.12) };
  const [foot, last] = [random.between(-0.3, stem), loop.at(-1) as Point];
  const down = Array.from({ length: 12 }, (_, i) => {
    const t = (i + 1) / 12;
    return { x: last.x + (foot - last.x) * t ** 1.5, y: last.y + (0.5 - last.y) * t };
  });
  return [resample([start, ...loop, ...down], 0.03)];
}
