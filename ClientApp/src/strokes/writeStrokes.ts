import type { Drawing } from "./drawing.ts";
import type { Stroke } from "./stroke.ts";

/** Points drawn per frame. */
const POINTS_A_FRAME = 2;

/**
 * Replaces the ink with these strokes, and shows them point by point as if a hand were writing
 * them. Stops if the drawing changes in the meantime. Undo reverts the whole replacement in one
 * step.
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
