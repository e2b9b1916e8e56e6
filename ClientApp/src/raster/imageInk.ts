import { PICTURE_SIDE_PX, type Picture } from "../strokes/picture.ts";
import { Refusal } from "../words/refusal.ts";
import { inkComponents } from "./inkComponents.ts";

/** Lightness of an image: `[height, width]` row-major, 0 black … 1 white. */
export interface GrayImage {
  readonly lightness: Readonly<Float32Array>;
  readonly width: number;
  readonly height: number;
}

/**
 * Ink and paper must differ by at least this fraction of the range from black to white. A smaller
 * difference is a shadow or the paper's grain.
 */
const LEAST_CONTRAST = 0.12;

/**
 * Longer side of the ink's box as a fraction of the sheet's side: about that of a well-written
 * digit.
 */
const SHARE_OF_SHEET = 0.7;

/**
 * The paper's lightness is averaged over this fraction of the image's longer side, so that a shadow
 * across it does not count as ink.
 */
const NEIGHBOURHOOD = 0.125;

/**
 * Finds the ink in a photo or image, dark on light or light on dark, even in uneven light. The ink
 * is cropped and placed large in the middle of the sheet. Specks are left out, and so is ink that
 * runs off the image's edge if there is other ink. Throws a `Refusal` if there is no ink.
 */
export function imageInk(image: GrayImage): Picture {
  const { width, height } = image;
  const darkness = relief(image);
  const threshold = otsu(darkness);
  const contrast =
    meanWhere(darkness, (value) => value >= threshold) -
    meanWhere(darkness, (value) => value < threshold);
  if (!(contrast >= LEAST_CONTRAST)) throw new Refusal("pictureWithoutInk");
  const isInk = Uint8Array.from(darkness, (value) => (value >= threshold ? 1 : 0));
  const box = inkComponents(isInk, width, height);
  if (box === null) throw new Refusal("pictureWithoutInk");
  return layOnSheet(box.kept, width, box);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How much each pixel differs from the paper around it, on the side (darker or lighter) with fewer
 * pixels.
 */
function relief({ lightness, width, height }: GrayImage): Float32Array {
  const paper = boxMean(
    lightness,
    width,
    height,
    Math.max(8, Math.round(NEIGHBOURHOOD * Math.max(width, height))),
  );
  const darker = Float32Array.from(lightness, (value, i) => (paper[i] ?? 0) - value);
  const overall = mean(lightness);
  // There is less ink than paper, so the median lies on the paper's side of the mean.
  const isDarkInk = median(lightness) >= overall;
  return isDarkInk ? darker : darker.map((value) => -value);
}

/** Means over squares of `2 radius + 1` pixels, clipped at the edges, from a summed-area table. */
function boxMean(
  values: Readonly<Float32Array>,
  width: number,
  height: number,
  radius: number,
): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  const at = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0;
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += values[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = at(x + 1, y) + row;
    }
  }
  return Float32Array.from(values, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    const sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
    return sum / ((right - left) * (bottom - top));
  });
}

const LEVELS = 256;

/**
 * The threshold that best splits the values in two (N. Otsu, "A threshold selection method from
 * gray-level histograms", 1979).
 */
function otsu(values: Float32Array): number {
  const [low, high] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)] as [number, number],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number],
  );
  const step = (high - low) / LEVELS || 1;
  const counts = new Float64Array(LEVELS);
  for (const value of values) {
    const level = Math.min(LEVELS - 1, Math.floor((value - low) / step));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count, level) => sum + level * count, 0);
  let [below, sumBelow, best, bestSpread] = [0, 0, 0, -1];
  for (let level = 0; level < LEVELS - 1; level++) {
    below += counts[level] ?? 0;
    sumBelow += level * (counts[level] ?? 0);
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const spread = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (spread > bestSpread) [best, bestSpread] = [level, spread];
  }
  return low + (best + 1) * step;
}

/** Scales the ink's box by area averaging and places it on the sheet. */
function layOnSheet(kept: Uint8Array, width: number, { left, top, right, bottom }: Box): Picture {
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

function mean(values: Readonly<Float32Array>): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: Readonly<Float32Array>): number {
  return Float32Array.from(values).sort()[values.length >> 1] ?? 0;
}

function meanWhere(values: Float32Array, is: (value: number) => boolean): number {
  return mean(values.filter(is));
}
