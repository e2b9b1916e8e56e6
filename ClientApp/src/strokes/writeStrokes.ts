import type { Drawing } from "./drawing.ts";
import type { Stroke } from "./stroke.ts";

/** Points drawn per frame. */
const POINTS_A_FRAME = 2;

/**
 * Writes strokes on a clear sheet as a hand would, point by point, and stops if the drawing changes
 * meanwhile. Undo takes all of it back in one step.
 */
export function writeStrokes(
  drawing: Drawing,
  strokes: readonly Stroke[],
  requestFrame: (callback: () => void) => void,
): void {
  drawing.replace({ strokes, picture: null });
  let points = 1;
  drawing.showMoment(points);
  let { version } = drawing;
  const next = () => {
    if (drawing.version !== version) return;
    points += POINTS_A_FRAME;
    drawing.showMoment(points);
    version = drawing.version;
    if (drawing.moment !== null) requestFrame(next);
  };
  requestFrame(next);
}
