import { components } from "../../../raster/photo/inkComponents.ts";
import { pictureField } from "../../../raster/pictureField.ts";
import { PICTURE_SIDE_PX, type Picture } from "../../../strokes/picture.ts";
import type { Point, Stroke } from "../../../strokes/stroke.ts";
import { cutsInBlot } from "./cutsInBlot.ts";
import type { InkKind } from "./inkKind.ts";

const known = new WeakMap<Picture, readonly Stroke[]>();

/**
 * The connected pieces of ink in a picture, in place of strokes: the middles of their pixels, column
 * by column, so that a part of a blot lies beside the rest.
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
  // A picture does not say what was written first, so it is read from left to right.
  blots.sort((a, b) => (a[0] as Point).x - (b[0] as Point).x);
  known.set(picture, blots);
  return blots;
}

/** Paper around the ink, in pixels: thin lines become thicker. */
const MARGIN_PX = 8;

/** The field of some blots, as if there was no other ink in the picture. */
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

/** Ink of a picture. */
export const PICTURE: InkKind = {
  mostPoints: PICTURE_SIDE_PX ** 2,
  cutsIn: cutsInBlot,
  fieldOf: fieldOfBlots,
  cutWeight: 0.2,
  // Ink that crosses is one blot.
  areCrossing: () => false,
};
