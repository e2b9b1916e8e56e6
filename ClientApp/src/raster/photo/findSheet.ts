import type { GrayImage } from "./grayImage.ts";
import { area, isInside, largestQuad } from "./largestQuad.ts";
import { otsu } from "./otsu.ts";
import type { Quad } from "./projection.ts";

/** The search uses an image scaled down to about this many pixels on its longer side. */
const SMALL_SIDE_PX = 160;

/** A sheet is at least this much lighter than the table. */
const LEAST_CONTRAST = 0.15;

/**
 * At most this share of the pixels may be about halfway in lightness between table and sheet
 * (within a seventh of the contrast between them). A larger share means that the light fades
 * gradually.
 */
const MOST_HALFWAY = 0.08;

/**
 * Smallest and largest share of the image that a sheet may cover. Some of the table must be
 * visible.
 */
const SHARE_OF_IMAGE = [0.1, 0.97] as const;

/** Minimum intersection over union of the sheet and the quadrilateral fitted to it. */
const LEAST_OVERLAP = 0.92;

/**
 * At most this share of a sheet may be ink. Without this limit, a bright ring would count as a
 * sheet.
 */
const MOST_INK = 0.35;

/**
 * Returns the corners of a light sheet on a darker table, in pixels, slightly inside its edge.
 * Returns null if no sheet is found, for example because the sheet fills the image.
 */
export function findSheet(image: GrayImage): Quad | null {
  const factor = Math.max(1, Math.round(Math.max(image.width, image.height) / SMALL_SIDE_PX));
  const { lightness, width, height } = shrink(image, factor);
  const { threshold, contrast } = otsu(lightness);
  if (contrast < LEAST_CONTRAST) return null;
  const halfway = lightness.filter((value) => Math.abs(value - threshold) < contrast / 7);
  if (halfway.length > MOST_HALFWAY * lightness.length) return null;
  const isDark = Uint8Array.from(lightness, (value) => (value < threshold ? 1 : 0));
  const table = new Uint8Array(isDark.length);
  for (let i = 0; i < isDark.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const isEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1;
    if (isEdge && isDark[i] === 1) region(i, isDark, table, width);
  }
  // The sheet is everything that the table surrounds, including the ink.
  const isSheet = table.map((value) => 1 - value);
  const seen = new Uint8Array(isDark.length);
  let sheet: readonly number[] = [];
  for (let i = 0; i < isSheet.length; i++) {
    if (isSheet[i] !== 1 || seen[i] === 1) continue;
    const found = region(i, isSheet, seen, width);
    if (found.length > sheet.length) sheet = found;
  }
  const share = sheet.length / isDark.length;
  if (share < SHARE_OF_IMAGE[0] || share > SHARE_OF_IMAGE[1]) return null;
  if (sheet.filter((i) => isDark[i] === 1).length > MOST_INK * sheet.length) return null;
  const points = sheet.map((i) => ({ x: (i % width) + 0.5, y: Math.floor(i / width) + 0.5 }));
  const quad = largestQuad(points);
  const common = points.filter((point) => isInside(quad, point)).length;
  if (common < LEAST_OVERLAP * (area(quad) + sheet.length - common)) return null;
  return inset(quad, 2).map(({ x, y }) => ({ x: x * factor, y: y * factor })) as unknown as Quad;
}

/** Averages each `factor` × `factor` block of pixels. */
function shrink({ lightness, width, height }: GrayImage, factor: number) {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const means = new Float32Array(small.width * small.height);
  for (let y = 0; y < small.height * factor; y++) {
    for (let x = 0; x < small.width * factor; x++) {
      const i = Math.floor(y / factor) * small.width + Math.floor(x / factor);
      means[i] = (means[i] as number) + (lightness[y * width + x] as number) / factor ** 2;
    }
  }
  return { ...small, lightness: means };
}

/** The pixels of `mask` that are 4-connected to `start`. Marks them in `seen`. */
function region(start: number, mask: Uint8Array, seen: Uint8Array, width: number): number[] {
  if (seen[start] === 1) return [];
  const found = [start];
  seen[start] = 1;
  for (let next = 0; next < found.length; next++) {
    const i = found[next] as number;
    const x = i % width;
    for (const j of [
      i - width,
      i + width,
      ...(x > 0 ? [i - 1] : []),
      ...(x < width - 1 ? [i + 1] : []),
    ]) {
      if (mask[j] !== 1 || seen[j] === 1) continue;
      seen[j] = 1;
      found.push(j);
    }
  }
  return found;
}

/** Moves the corners towards the middle by about `distance`. */
function inset(quad: Quad, distance: number): Quad {
  const x = quad.reduce((sum, corner) => sum + corner.x, 0) / 4;
  const y = quad.reduce((sum, corner) => sum + corner.y, 0) / 4;
  return quad.map((corner) => ({
    x: corner.x + distance * Math.sign(x - corner.x),
    y: corner.y + distance * Math.sign(y - corner.y),
  })) as unknown as Quad;
}
