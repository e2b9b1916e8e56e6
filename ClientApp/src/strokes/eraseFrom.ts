import type { Point, Stroke } from "./stroke.ts";

/**
 * Removes the ink within `radius` of `at` (both as fractions of the surface's side). The remaining
 * parts become separate strokes, cut at the eraser's edge. Returns the same array if no stroke is
 * touched.
 */
export function eraseFrom(
  strokes: readonly Stroke[],
  at: Point,
  radius: number,
): readonly Stroke[] {
  const isTouched = (stroke: Stroke) => touches(stroke, at, radius);
  if (!strokes.some(isTouched)) return strokes;
  return strokes.flatMap((stroke) => (isTouched(stroke) ? cut(stroke, at, radius) : [stroke]));
}

function touches(stroke: Stroke, at: Point, radius: number): boolean {
  return stroke.some((to, i) => {
    const from = stroke[i - 1] ?? to;
    const [enter, leave] = crossing(from, to, at, radius);
    return enter < leave;
  });
}

/** The parts of a stroke outside the circle. */
function cut(stroke: Stroke, at: Point, radius: number): readonly Stroke[] {
  const first = stroke[0];
  if (first === undefined) return [];
  const pieces: Point[][] = [];
  let piece: Point[] = isOutside(first, at, radius) ? [first] : [];
  for (let i = 1; i < stroke.length; i++) {
    const [from, to] = [stroke[i - 1], stroke[i]];
    if (from === undefined || to === undefined) break;
    const [enter, leave] = crossing(from, to, at, radius);
    if (enter >= leave) {
      piece.push(to);
      continue;
    }
    if (enter > 0) piece.push(between(from, to, enter));
    if (piece.length > 0) pieces.push(piece);
    piece = leave < 1 ? [between(from, to, leave), to] : [];
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/**
 * Where the segment enters and leaves the circle, as fractions (0..1) of the segment's length. If
 * the first fraction is not smaller than the second, the segment misses the circle.
 */
function crossing(from: Point, to: Point, at: Point, radius: number): [number, number] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [fx, fy] = [from.x - at.x, from.y - at.y];
  const a = dx * dx + dy * dy;
  if (a === 0) return isOutside(from, at, radius) ? [1, 0] : [0, 1];
  const b = fx * dx + fy * dy;
  const discriminant = b * b - a * (fx * fx + fy * fy - radius * radius);
  if (discriminant <= 0) return [1, 0];
  const root = Math.sqrt(discriminant);
  return [Math.max(0, (-b - root) / a), Math.min(1, (-b + root) / a)];
}

function between(from: Point, to: Point, share: number): Point {
  return { ...from, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function isOutside(point: Point, at: Point, radius: number): boolean {
  return Math.hypot(point.x - at.x, point.y - at.y) > radius;
}
