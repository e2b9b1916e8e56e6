import drawn from "../../../scripts/data/drawn-digits.ndjson?raw";
import { parseStrokes } from "../../measure/strokesFile.ts";
import { boundingBox } from "../../raster/boundingBox.ts";
import type { Stroke } from "../../strokes/stroke.ts";

/**
 * A digit's longer side, as a fraction of the canvas's side. The rest leaves room for the width of
 * the pen.
 */
const SIDE = 0.86;

/** The ten digits drawn for this project, 0 to 9, each centred in the unit square. */
export const PEN_DIGITS = parseStrokes(new TextEncoder().encode(drawn), "drawn-digits.ndjson").map(
  ({ label, strokes }) => ({ label, strokes: inTheMiddle(strokes) }),
);

function inTheMiddle(strokes: readonly Stroke[]): Stroke[] {
  const box = boundingBox(strokes);
  if (box === null) return [];
  const scale = SIDE / Math.max(box.right - box.left, box.bottom - box.top);
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: 0.5 + (x - (box.left + box.right) / 2) * scale,
      y: 0.5 + (y - (box.top + box.bottom) / 2) * scale,
    })),
  );
}
