import type { Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "./random.ts";
import { resample } from "./varyStrokes.ts";

const CLOSED = 0.25;
const MADE_UP = 0.12;

/**
 * Closes the top of some 4s into a triangle, and replaces some with open, angular ones. Coordinates
 * are in -½..½.
 */
export function changeFour(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const kind = random.between(0, 1);
  if (kind < CLOSED) return close(strokes, random);
  return kind > 1 - MADE_UP ? openFour(random) : strokes;
}

/**
 * Closes an open 4 by leaning its first stroke (the angle) over to the top of the second (the
 * stem).
 */
function close(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const [angle, stem] = strokes;
  const [start, top] = [angle?.[0], stem?.[0]];
  const end = angle?.at(-1);
  if (strokes.length !== 2 || !angle || !stem || !start || !top || !end) return strokes;
  const bar = Math.max(...angle.map(({ y }) => y));
  // If the strokes are in another order or the bar does not cross the stem, closing the 4 would
  // make a 9.
  if (start.y > bar - 0.3 || top.y > bar || top.x < start.x) return strokes;
  if (end.x < top.x + 0.08 || end.y < bar - 0.12) return strokes;
  const shift = top.x - start.x + random.between(-0.02, 0.06);
  const leant = angle.map(({ x, y }) => ({
    x: x + shift * Math.max(0, (bar - y) / (bar - start.y)),
    y,
  }));
  return [leant, [{ x: top.x, y: start.y + random.between(0, 0.06) }, ...stem]];
}

/** A 4 made of straight lines. The bar crosses the stem, which starts anywhere above the bar. */
function openFour(random: Random): readonly Stroke[] {
  const bar = random.between(-0.05, 0.2);
  const left = -random.between(0.3, 0.5);
  const stem = random.between(0, 0.2);
  const right = stem + random.between(0.05, 0.35);
  const tilt = random.normal() * 0.05;
  const top = -random.between(0.3, 0.5);
  const start = { x: random.between(left - 0.05, stem - 0.15), y: top };
  const from = random.between(-0.5, bar - 0.15);
  return [
    resample([start, { x: left, y: bar }, { x: right, y: bar + tilt }], 0.03),
    resample(
      [
        { x: stem + random.normal() * 0.04, y: from },
        { x: stem, y: 0.5 },
      ],
      0.03,
    ),
  ];
}
