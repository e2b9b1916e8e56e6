import type { Point, Stroke } from "../../../strokes/stroke.ts";

/**
 * Maximum number of segments to check per stroke. Checking more segments would find hardly any
 * additional crossings.
 */
const MOST_SEGMENTS = 48;

/**
 * Whether any stroke of one drawing crosses any stroke of the other. Strokes that only touch do not
 * cross, so the two parts of a cut stroke do not cross at the cut.
 */
export function areCrossing(some: readonly Stroke[], others: readonly Stroke[]): boolean {
  const coarse = others.map(withFewPoints);
  return some.some((stroke) => {
    const own = withFewPoints(stroke);
    return coarse.some((other) => crosses(own, other));
  });
}

function withFewPoints(stroke: Stroke): Stroke {
  const last = stroke.length - 1;
  if (last <= MOST_SEGMENTS) return stroke;
  return Array.from(
    { length: MOST_SEGMENTS + 1 },
    (_, i) => stroke[Math.round((i * last) / MOST_SEGMENTS)] as Point,
  );
}

function crosses(one: Stroke, other: Stroke): boolean {
  for (let i = 1; i < one.length; i++) {
    const [from, to] = [one[i - 1] as Point, one[i] as Point];
    for (let j = 1; j < other.length; j++) {
      if (segmentsCross(from, to, other[j - 1] as Point, other[j] as Point)) return true;
    }
  }
  return false;
}

function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return (
    Math.max(a.x, b.x) >= Math.min(c.x, d.x) &&
    Math.max(c.x, d.x) >= Math.min(a.x, b.x) &&
    side(a, b, c) * side(a, b, d) < 0 &&
    side(c, d, a) * side(c, d, b) < 0
  );
}

/** Returns which side of the line through the first two points the third one is on: −1, 0 or 1. */
const side = (from: Point, to: Point, { x, y }: Point): number =>
  Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
