import { boundingBox } from "../../src/raster/boundingBox.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";

type Point = readonly [x: number, y: number];

/** The longer side of a drawing's box, in steps of the integer grid. */
const STEPS = 500;

/** How far a point may be from the line that replaces it, in steps: 0.035 pixels of the field. */
const TOLERANCE = 1;

/**
 * The drawing with integer coordinates 0..500 relative to the top left corner of its box, without
 * the points that are on a straight line between others (D. Douglas and T. Peucker, 1973).
 */
export function simplified(strokes: readonly Stroke[]): Point[][] {
  const box = boundingBox(strokes);
  if (box === null) return [];
  const scale = STEPS / (Math.max(box.right - box.left, box.bottom - box.top) || 1);
  return strokes.map((stroke) => {
    const line = stroke.map(({ x, y }): Point => [(x - box.left) * scale, (y - box.top) * scale]);
    return withoutRepeats(corners(line).map(([x, y]) => [Math.round(x), Math.round(y)]));
  });
}

function corners(line: readonly Point[]): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  const distances = line.map((point) => distance(point, first, last));
  const farthest = Math.max(...distances);
  if (farthest <= TOLERANCE) return [first, last];
  const at = distances.indexOf(farthest);
  return [...corners(line.slice(0, at + 1)), ...corners(line.slice(at)).slice(1)];
}

/** Distance from a point to the segment between two others. */
function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx ** 2 + dy ** 2 || 1);
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

function withoutRepeats(line: readonly Point[]): Point[] {
  return line.filter(([x, y], i) => i === 0 || x !== line[i - 1]?.[0] || y !== line[i - 1]?.[1]);
}
