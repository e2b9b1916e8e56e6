import { boundingBox } from "../../src/raster/boundingBox.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";

/**
 * The drawing at 25 to 60 % of the surface's side, in one of its four corners; size and corner go
 * round with the drawing's number, so that a run can be repeated.
 */
export function smallInACorner(strokes: readonly Stroke[], number: number): readonly Stroke[] {
  const box = boundingBox(strokes);
  if (box === null) return strokes;
  const side = 0.25 + (0.35 * (number % 8)) / 7;
  const scale = side / Math.max(box.right - box.left, box.bottom - box.top, Number.MIN_VALUE);
  const cornerX = number % 2 === 0 ? 0 : 1 - (box.right - box.left) * scale;
  const cornerY = number % 4 < 2 ? 0 : 1 - (box.bottom - box.top) * scale;
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: (x - box.left) * scale + cornerX,
      y: (y - box.top) * scale + cornerY,
    })),
  );
}
