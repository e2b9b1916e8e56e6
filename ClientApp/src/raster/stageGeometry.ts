import type { Point, Stroke } from "../strokes/stroke.ts";
import { centreOfMass } from "./centreOfMass.ts";
import { drawStrokes } from "./drawStrokes.ts";
import { eachSegment } from "./eachSegment.ts";
import { FIELD_SIDE_PX } from "./field.ts";
import { fitInk } from "./fitInk.ts";
import { CENTRE_PX, PEN_WIDTH_PX } from "./rasterise.ts";

/** The steps from ink to field, in order. */
export const STEPS = ["crop", "scale", "centre"] as const;
export type Step = (typeof STEPS)[number];

/** A rectangle in field pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The geometry of the steps from ink to field, in the coordinates of a 28 × 28 square in which
 * pixel 0 spans 0 to 1.
 */
export interface StageGeometry {
  /** SVG path of the strokes, in field pixels, before any step. */
  readonly path: string;
  /** Bounding box of the ink, including the pen's width, in the path's coordinates. */
  readonly box: Box;
  /** The ink's centre of mass in the path's coordinates. */
  readonly centreOfMass: Point;
  /** Position and scale of the path after each step. */
  readonly placements: Readonly<Record<Step, Placement>>;
}

export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * Computes the geometry of the steps that `rasterise` performs. Returns null if there is no ink.
 */
export function stageGeometry(strokes: readonly Stroke[]): StageGeometry | null {
  const ink = fitInk(strokes, PEN_WIDTH_PX);
  if (ink === null) return null;
  const { box, scale, dx, dy } = ink;
  const centre = centreOfMass(drawStrokes(strokes, scale, dx, dy, PEN_WIDTH_PX / 2));
  if (centre === null) return null;
  const margin = PEN_WIDTH_PX / 2;
  // A pixel's index coordinates are those of its centre; its stage coordinates, those of its
  // top-left corner.
  const scaled = { x: dx + 0.5, y: dy + 0.5, scale: 1 };
  return {
    path: pathOf(strokes, scale),
    box: {
      x: box.left * scale - margin,
      y: box.top * scale - margin,
      width: (box.right - box.left) * scale + PEN_WIDTH_PX,
      height: (box.bottom - box.top) * scale + PEN_WIDTH_PX,
    },
    centreOfMass: { x: centre.x - dx, y: centre.y - dy },
    placements: {
      crop: { x: 0, y: 0, scale: FIELD_SIDE_PX / scale },
      scale: scaled,
      centre: { ...scaled, x: scaled.x + CENTRE_PX - centre.x, y: scaled.y + CENTRE_PX - centre.y },
    },
  };
}

function pathOf(strokes: readonly Stroke[], scale: number): string {
  const pieces: string[] = [];
  eachSegment(strokes, scale, (...ends) => {
    const [x0, y0, x1, y1] = ends.map((value) => value.toFixed(2));
    pieces.push(`M${x0} ${y0}L${x1} ${y1}`);
  });
  return pieces.join("");
}
