import type { Stroke } from "../strokes/stroke.ts";

/** A point closer to the previous one than this (in field pixels) makes no visible difference. */
const POINT_SPACING_PX = 0.2;

/**
 * Calls `visit` for each line segment of the strokes, scaled to field pixels. Skips points that
 * make no visible difference. A dot is a segment of length 0. Nothing is stored, so a long drawing
 * uses no extra memory.
 */
export function eachSegment(
  strokes: readonly Stroke[],
  scale: number,
  visit: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  for (const stroke of strokes) {
    const first = stroke[0];
    if (first === undefined) continue;
    let x0 = first.x * scale;
    let y0 = first.y * scale;
    const last = stroke.length - 1;
    if (last === 0) visit(x0, y0, x0, y0);
    for (let i = 1; i <= last; i++) {
      const point = stroke[i];
      if (point === undefined) break;
      const x1 = point.x * scale;
      const y1 = point.y * scale;
      // Always keep a stroke's last point, because it may be on the edge of the bounding box.
      const vx = x1 - x0;
      const vy = y1 - y0;
      if (i < last && vx * vx + vy * vy < POINT_SPACING_PX * POINT_SPACING_PX) continue;
      visit(x0, y0, x1, y1);
      x0 = x1;
      y0 = y1;
    }
  }
}
