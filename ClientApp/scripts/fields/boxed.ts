import { boundingBox } from "../../src/raster/boundingBox.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";

/**
 * Moves and scales the drawing so that its box is centred at (0, 0) and the box's longer side is 1.
 */
export function boxed(strokes: readonly Stroke[]): readonly Stroke[] {
  const box = boundingBox(strokes);
  if (box === null) return [];
  const extent = Math.max(box.right - box.left, box.bottom - box.top) || 1;
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: (x - cx) / extent, y: (y - cy) / extent })),
  );
}
