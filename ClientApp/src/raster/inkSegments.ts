import type { Stroke } from "../strokes/stroke.ts";

/** Line segments as a flat list `[segment, (x0, y0, x1, y1)]`; a dot is a segment of length 0. */
export type Segments = readonly number[];

/** The strokes' segments in units of `1 / scale`, leaving out points less than `spacing` after the last one kept. */
export function inkSegments(strokes: readonly Stroke[], scale: number, spacing: number): Segments {
  const segments: number[] = [];
  for (const stroke of strokes) {
    const first = stroke[0];
    if (first === undefined) continue;
    let x0 = first.x * scale;
    let y0 = first.y * scale;
    const last = stroke.length - 1;
    if (last === 0) segments.push(x0, y0, x0, y0);
    for (let i = 1; i <= last; i++) {
      const point = stroke[i];
      if (point === undefined) break;
      const x1 = point.x * scale;
      const y1 = point.y * scale;
      // The pen-up point always stays: it may be the tip of the ink's box.
      if (i < last && (x1 - x0) ** 2 + (y1 - y0) ** 2 < spacing * spacing) continue;
      segments.push(x0, y0, x1, y1);
      x0 = x1;
      y0 = y1;
    }
  }
  return segments;
}
