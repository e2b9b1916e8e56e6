import { FIELD_SIDE_PX } from "./field.ts";
import type { Segments } from "./inkSegments.ts";

/**
 * Draws segments (field pixels) moved by (dx, dy) into an empty field with a round pen.
 *
 * A pixel's ink is the share of it that the pen covers, approximated by `clamp(r + ½ − d, 0, 1)` with
 * the pen's radius r and the distance d from the pixel's centre to the nearest segment: exact for an
 * axis-parallel edge and within a few hundredths elsewhere.
 */
export function drawSegments(
  segments: Segments,
  dx: number,
  dy: number,
  penRadiusPx: number,
): Float32Array {
  const field = new Float32Array(FIELD_SIDE_PX * FIELD_SIDE_PX);
  const reach = penRadiusPx + 0.5;
  for (let i = 0; i + 3 < segments.length; i += 4) {
    const x0 = (segments[i] as number) + dx;
    const y0 = (segments[i + 1] as number) + dy;
    const vx = (segments[i + 2] as number) + dx - x0;
    const vy = (segments[i + 3] as number) + dy - y0;
    const lengthSquared = vx * vx + vy * vy;
    const left = Math.max(0, Math.ceil(Math.min(x0, x0 + vx) - reach));
    const right = Math.min(FIELD_SIDE_PX - 1, Math.floor(Math.max(x0, x0 + vx) + reach));
    const top = Math.max(0, Math.ceil(Math.min(y0, y0 + vy) - reach));
    const bottom = Math.min(FIELD_SIDE_PX - 1, Math.floor(Math.max(y0, y0 + vy) + reach));
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const px = x - x0;
        const py = y - y0;
        const along = lengthSquared > 0 ? (px * vx + py * vy) / lengthSquared : 0;
        const t = along < 0 ? 0 : Math.min(along, 1);
        const ex = px - t * vx;
        const ey = py - t * vy;
        const ink = reach - Math.sqrt(ex * ex + ey * ey);
        const at = y * FIELD_SIDE_PX + x;
        if (ink > (field[at] as number)) field[at] = Math.min(ink, 1);
      }
    }
  }
  return field;
}
