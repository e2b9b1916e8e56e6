import { boundingBox } from "../../src/raster/boundingBox.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";

/**
 * Rotates the drawing around the centre of its bounding box, clockwise for positive angles (the y
 * axis points down).
 */
export function rotated(strokes: readonly Stroke[], degrees: number): readonly Stroke[] {
  const box = boundingBox(strokes);
  if (box === null) return strokes;
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: cx + (x - cx) * cos - (y - cy) * sin,
      y: cy + (x - cx) * sin + (y - cy) * cos,
    })),
  );
}
