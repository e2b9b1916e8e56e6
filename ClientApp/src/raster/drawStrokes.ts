import type { Stroke } from "../strokes/stroke.ts";
import { eachSegment } from "./eachSegment.ts";
import { FIELD_SIDE_PX } from "./field.ts";

/**
 * Draws strokes, scaled to field pixels and moved by (dx, dy), into an empty field with a round
 * pen. A pixel's ink is the fraction of it that the pen covers, approximated by `clamp(r + ½ − d,
 * 0, 1)`: r is the pen's radius, and d is the distance from the pixel's centre to the nearest
 * segment. This is exact for an axis-parallel edge and within a few hundredths elsewhere.
 */
export function drawStrokes(
  strokes: readonly Stroke[],
  scale: number,
  dx: number,
  dy: number,
  penRadiusPx: number,
): Float32Array {
  const field = new Float32Array(FIELD_SIDE_PX * FIELD_SIDE_PX);
  eachSegment(strokes, scale, (fromX, fromY, toX, toY) =>
    drawSegment(field, fromX + dx, fromY + dy, toX + dx, toY + dy, penRadiusPx + 0.5),
  );
  return field;
}

/** Draws a segment into the pixels within `reach` of it. */
function drawSegment(
  field: Float32Array,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  reach: number,
): void {
  const vx = x1 - x0;
  const vy = y1 - y0;
  const lengthSquared = vx * vx + vy * vy;
  const left = Math.max(0, Math.ceil(Math.min(x0, x1) - reach));
  const right = Math.min(FIELD_SIDE_PX - 1, Math.floor(Math.max(x0, x1) + reach));
  const top = Math.max(0, Math.ceil(Math.min(y0, y1) - reach));
  const bottom = Math.min(FIELD_SIDE_PX - 1, Math.floor(Math.max(y0, y1) + reach));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const at = y * FIELD_SIDE_PX + x;
      const before = field[at] as number;
      // Skip pixels that are already full, because a long drawing covers most pixels many times.
      if (before === 1) continue;
      const px = x - x0;
      const py = y - y0;
      const along = lengthSquared > 0 ? (px * vx + py * vy) / lengthSquared : 0;
      const t = along < 0 ? 0 : Math.min(along, 1);
      const ex = px - t * vx;
      const ey = py - t * vy;
      const ink = reach - Math.sqrt(ex * ex + ey * ey);
      if (ink > before) field[at] = Math.min(ink, 1);
    }
  }
}
