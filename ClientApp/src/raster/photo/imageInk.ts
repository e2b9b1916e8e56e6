import { PICTURE_SIDE_PX, type Picture } from "../../strokes/picture.ts";
import { Refusal } from "../../words/refusal.ts";
import { boxMean } from "./boxMean.ts";
import { closing } from "./closing.ts";
import { findSheet } from "./findSheet.ts";
import type { GrayImage } from "./grayImage.ts";
import { inkComponents, type KeptInk } from "./inkComponents.ts";
import { otsu } from "./otsu.ts";
import { straighten } from "./straighten.ts";

/**
 * Ink and paper must differ by at least this fraction of the range from black to white. A smaller
 * difference comes from a shadow or the paper's grain.
 */
const LEAST_CONTRAST = 0.12;

/**
 * Longer side of the ink's bounding box as a fraction of the sheet's side. This is about the size
 * of a well-written digit.
 */
const SHARE_OF_SHEET = 0.7;

/**
 * Maximum width of a line of ink, as a fraction of the image's shorter side. Even a felt pen draws
 * thinner lines. Wider dark areas are shadows or a table.
 */
const WIDEST_LINE = 0.4;

/** Width of the blurred rim around dark areas. */
const RIM_PX = 4;

/**
 * Radius of the neighbourhood used to tell light ink from dark ink, as a fraction of the image's
 * longer side.
 */
const NEIGHBOURHOOD = 0.25;

/**
 * Finds the ink in a photo or another image. The ink may be darker or lighter than the paper, and
 * the light may be uneven. A sheet on a darker table is straightened first. The ink is then
 * cropped, scaled and centred on the page's sheet. Specks are dropped. Ink that touches the image's
 * edge is also dropped, unless there is no other ink. Throws a `Refusal` if there is no ink.
 */
export function imageInk(image: GrayImage): Picture {
  const corners = findSheet(image);
  const onSheet = corners && inkIn(straighten(image, corners));
  // A shadow may look like the edge of a sheet and cut through the ink.
  const found = onSheet?.touchesEdge === false ? onSheet : inkIn(image);
  if (found === null) throw new Refusal("pictureWithoutInk");
  return layOnSheet(found);
}

/** The dark or light ink in the image. Null if there is none. */
function inkIn({ lightness, width, height }: GrayImage): KeptInk | null {
  const smooth = boxMean(lightness, width, height, 1);
  const values = isLightInk(smooth, width, height) ? smooth.map((value) => 1 - value) : smooth;
  const radius = Math.max(4, Math.round((WIDEST_LINE / 2) * Math.min(width, height)));
  const paper = closing(values, width, height, radius);
  // A shadow makes ink and paper darker by the same factor, so it does not change their ratio.
  const darkness = paper.map((value, i) => 1 - (values[i] as number) / Math.max(value, 0.05));
  const found = darkest(darkness, width, height);
  if (found === null || !found.touchesEdge) return found;
  // A dark corner of the table hides faint ink. Remove the corner and its blurred rim, and search
  // again.
  const around = boxMean(Float32Array.from(found.kept), width, height, RIM_PX);
  const rest = darkness.map((value, i) => ((around[i] as number) > 0 ? 0 : value));
  const faint = darkest(rest, width, height);
  return faint === null || faint.touchesEdge ? found : faint;
}

function darkest(darkness: Float32Array, width: number, height: number): KeptInk | null {
  const { threshold, contrast } = otsu(darkness);
  if (!(contrast >= LEAST_CONTRAST)) return null;
  const isInk = Uint8Array.from(darkness, (value) => (value >= threshold ? 1 : 0));
  return inkComponents(isInk, width, height);
}

/**
 * Whether the pixels that differ most from their surroundings are lighter than the surroundings. At
 * the edge of a shadow, lighter and darker pixels cancel each other out.
 */
function isLightInk(lightness: Float32Array, width: number, height: number): boolean {
  const radius = Math.max(8, Math.round(NEIGHBOURHOOD * Math.max(width, height)));
  const around = boxMean(lightness, width, height, radius);
  return lightness.reduce((sum, value, i) => sum + (value - (around[i] as number)) ** 3, 0) > 0;
}

/** Scales the ink's bounding box by area averaging and places it in the middle of the sheet. */
function layOnSheet({ kept, width, left, top, right, bottom }: KeptInk): Picture {
  const side = PICTURE_SIDE_PX;
  const picture = new Float32Array(side * side);
  const scale = Math.max(right - left, bottom - top) / (SHARE_OF_SHEET * side);
  const steps = Math.max(2, Math.ceil(scale));
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  for (let i = 0; i < picture.length; i++) {
    let sum = 0;
    for (let part = 0; part < steps * steps; part++) {
      const across = (i % side) + ((part % steps) + 0.5) / steps - side / 2;
      const down = Math.floor(i / side) + (Math.floor(part / steps) + 0.5) / steps - side / 2;
      const [x, y] = [Math.floor(middleX + across * scale), Math.floor(middleY + down * scale)];
      if (x >= left && x < right && y >= top && y < bottom) sum += kept[y * width + x] ?? 0;
    }
    picture[i] = sum / (steps * steps);
  }
  return picture;
}
