import { components } from "../../../raster/photo/inkComponents.ts";
import { pictureField } from "../../../raster/pictureField.ts";
import { PICTURE_SIDE_PX, type Picture } from "../../../strokes/picture.ts";
import type { Point, Stroke } from "../../../strokes/stroke.ts";
import { cutsInBlot } from "./cutsInBlot.ts";
import type { InkKind } from "./inkKind.ts";

const known = new WeakMap<Picture, readonly Stroke[]>();

/**
 * Returns the blots in a picture (its connected components of ink) as strokes. The points of a blot
 * are the centres of its pixels, column by column, so a cut divides the blot into a left and a
 * right part.
 */
export function blotsOf(picture: Picture): readonly Stroke[] {
  const before = known.get(picture);
  if (before) return before;
  const side = PICTURE_SIDE_PX;
  const isInk = Uint8Array.from(picture, (ink) => (ink >= 0.5 ? 1 : 0));
  const blots = components(isInk, side, side).map(({ pixels }) =>
    pixels
      .map((i): Point => ({ x: ((i % side) + 0.5) / side, y: (Math.floor(i / side) + 0.5) / side }))
      .sort((a, b) => a.x - b.x || a.y - b.y),
  );
  // The drawing order is unknown, so assume left to right.
  blots.sort((a, b) => (a[0] as Point).x - (b[0] as Point).x);
  known.set(picture, blots);
  return blots;
}

/** Margin of paper around the ink, in pixels. `pictureField` needs it to thicken thin lines. */
const MARGIN_PX = 8;

/** Returns the field of these blots alone, without the picture's other ink. */
function fieldOfBlots(blots: readonly Stroke[]) {
  const pixels = blots.flat().map(({ x, y }) => ({
    column: Math.floor(x * PICTURE_SIDE_PX),
    row: Math.floor(y * PICTURE_SIDE_PX),
  }));
  let [left, top, right, bottom] = [PICTURE_SIDE_PX, PICTURE_SIDE_PX, 0, 0];
  for (const { column, row } of pixels) {
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  const side = Math.max(right - left, bottom - top) + 1 + 2 * MARGIN_PX;
  const cropped = new Float32Array(side * side);
  for (const { column, row } of pixels) {
    cropped[(row - top + MARGIN_PX) * side + column - left + MARGIN_PX] = 1;
  }
  return pictureField(cropped, side);
}

/** Ink in a picture. */
export const PICTURE: InkKind = {
  mostPoints: PICTURE_SIDE_PX ** 2,
  cutsIn: cutsInBlot,
  fieldOf: fieldOfBlots,
  cutWeight: 0.4,
  // Strokes that cross form a single blot, so two blots never cross.
  areCrossing: () => false,
};
