import { boundingBox } from "../../src/raster/boundingBox.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "../fields/random.ts";

/** Range for the drawing's longer side, as a fraction of the surface's side. */
const SIZES = [0.25, 0.6] as const;

/**
 * The side of a small drawing surface. Points are rounded to whole pixels, because a mouse reports
 * whole pixels.
 */
const SURFACE_PX = 400;

/**
 * Scales the drawing so that its longer side is 25–60% of the surface's side, moves it to a random
 * position, and rounds its points to whole pixels of a 400 px surface.
 */
export function smallOffCentre(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const box = boundingBox(strokes);
  if (box === null) return strokes;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const scale = random.between(...SIZES) / Math.max(width, height, Number.MIN_VALUE);
  const left = random.between(0, 1 - width * scale);
  const top = random.between(0, 1 - height * scale);
  const snap = (coordinate: number) => Math.round(coordinate * SURFACE_PX) / SURFACE_PX;
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: snap((x - box.left) * scale + left),
      y: snap((y - box.top) * scale + top),
    })),
  );
}
