import { PICTURE_SIDE_PX, type Picture } from "../strokes/picture.ts";
import type { Point } from "../strokes/stroke.ts";
import { centreOfMass } from "./centreOfMass.ts";
import { FIELD_SIDE_PX, type Field, INK_BOX_PX } from "./field.ts";
import { inkDistance } from "./inkDistance.ts";
import { CENTRE_PX, PEN_WIDTH_PX } from "./rasterise.ts";

/**
 * The field of a picture's ink, prepared in the same way as for a drawing: the longer side is 20
 * px, the centre of mass is in the middle, and lines have MNIST's pen width, whatever pen was used.
 * Pass `side` if `picture` is a square cut out of a larger one. Returns null if there is no ink.
 */
export function pictureField(picture: Picture, side = PICTURE_SIDE_PX): Field | null {
  const longer = longerSideOfInk(picture, side);
  if (longer === null) return null;
  const penPx = penWidth(picture, side);
  // Picture pixels per field pixel. The pen's width is subtracted from both lengths, as in
  // `rasterise`.
  const scale = Math.max(longer - penPx, 1) / (INK_BOX_PX - PEN_WIDTH_PX);
  const grow = (PEN_WIDTH_PX * scale - penPx) / 2;
  const toInk = inkDistance(picture, side, false);
  const toPaper = inkDistance(picture, side, true);
  const ink = toInk.map((outside, i) => {
    const distance = outside > 0 ? outside - 0.5 : 0.5 - (toPaper[i] ?? 0);
    return Math.min(Math.max(0.5 + grow - distance, 0), 1);
  });
  const centre = centreOfMass(ink, side);
  return centre === null ? null : sample(ink, side, scale, centre);
}

function longerSideOfInk(picture: Picture, side: number): number | null {
  let [left, top, right, bottom] = [side, side, -1, -1];
  picture.forEach((ink, i) => {
    if (ink < 0.5) return;
    const [x, y] = [i % side, Math.floor(i / side)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  return right < 0 ? null : Math.max(right - left, bottom - top) + 1;
}

/**
 * Mean pen width in pixels. A line's area is its length times its width, and its perimeter is about
 * twice its length.
 */
function penWidth(picture: Picture, side: number): number {
  const isInk = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < side && y < side && (picture[y * side + x] ?? 0) >= 0.5;
  let [area, edge] = [0, 0];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (!isInk(x, y)) continue;
      area++;
      const open =
        Number(!isInk(x - 1, y)) +
        Number(!isInk(x + 1, y)) +
        Number(!isInk(x, y - 1)) +
        Number(!isInk(x, y + 1));
      edge += open;
    }
  }
  // A pixelated edge is a staircase and therefore longer than the true edge. Averaged over all
  // directions, the factor is 4/π.
  return (2 * area) / Math.max((edge * Math.PI) / 4, 1);
}

/** Sets each field pixel to the mean of the picture pixels that it covers. */
function sample(ink: Float32Array, side: number, scale: number, centre: Point): Field {
  const field = new Float32Array(FIELD_SIDE_PX * FIELD_SIDE_PX);
  const steps = Math.max(2, Math.ceil(scale));
  for (let i = 0; i < field.length; i++) {
    const left = centre.x + ((i % FIELD_SIDE_PX) - CENTRE_PX - 0.5) * scale;
    const top = centre.y + (Math.floor(i / FIELD_SIDE_PX) - CENTRE_PX - 0.5) * scale;
    let sum = 0;
    for (let down = 0; down < steps; down++) {
      const y = Math.round(top + ((down + 0.5) / steps) * scale);
      for (let across = 0; across < steps; across++) {
        const x = Math.round(left + ((across + 0.5) / steps) * scale);
        if (x >= 0 && y >= 0 && x < side && y < side) sum += ink[y * side + x] ?? 0;
      }
    }
    field[i] = sum / (steps * steps);
  }
  return field;
}
