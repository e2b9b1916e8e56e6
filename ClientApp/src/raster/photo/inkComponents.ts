/** The ink that was kept, and its bounding box. `right` and `bottom` are exclusive. */
export interface KeptInk {
  /** `[height, width]` row-major; 1 means ink. */
  readonly kept: Uint8Array;
  readonly width: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Whether the ink touches the image's edge. */
  readonly touchesEdge: boolean;
}

export interface Component {
  readonly pixels: number[];
  readonly touchesEdge: boolean;
}

/** Components smaller than this fraction of the largest component are specks. */
const SPECK = 0.04;

/** Ink with fewer pixels than this is not a digit. */
const LEAST_PIXELS = 12;

/**
 * Keeps the connected components that can belong to a digit: the largest, and all others that are
 * not specks. Components that touch the image's edge (for example, a table's edge, a shadow or a
 * neighbouring digit) are dropped unless all others are too small. `isInk` is `[height, width]`,
 * row-major. Returns null if nothing is left.
 */
export function inkComponents(isInk: Uint8Array, width: number, height: number): KeptInk | null {
  const all = components(isInk, width, height);
  const inside = all.filter(({ touchesEdge }) => !touchesEdge);
  const largestInside = largest(inside);
  const candidates =
    largestInside >= LEAST_PIXELS && largestInside >= SPECK * largest(all) ? inside : all;
  const least = Math.max(SPECK * largest(candidates), 1);
  const parts = candidates.filter((one) => one.pixels.length >= least);
  const pixels = parts.flatMap((one) => one.pixels);
  if (pixels.length < LEAST_PIXELS) return null;
  const kept = new Uint8Array(isInk.length);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const i of pixels) {
    kept[i] = 1;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  const touchesEdge = parts.some((part) => part.touchesEdge);
  return { kept, width, left, top, right, bottom, touchesEdge };
}

const largest = (all: readonly Component[]): number =>
  all.reduce((most, { pixels }) => Math.max(most, pixels.length), 0);

/** The 8-connected components of the ink. */
export function components(isInk: Uint8Array, width: number, height: number): Component[] {
  const seen = new Uint8Array(isInk.length);
  const found: Component[] = [];
  for (let start = 0; start < isInk.length; start++) {
    if (isInk[start] !== 1 || seen[start] === 1) continue;
    const pixels = [start];
    let touchesEdge = false;
    seen[start] = 1;
    for (let next = 0; next < pixels.length; next++) {
      const i = pixels[next] ?? 0;
      const [x, y] = [i % width, Math.floor(i / width)];
      touchesEdge ||= x === 0 || y === 0 || x === width - 1 || y === height - 1;
      for (let side = 0; side < 9; side++) {
        const [nx, ny] = [x + (side % 3) - 1, y + Math.floor(side / 3) - 1];
        const j = ny * width + nx;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height || isInk[j] !== 1 || seen[j] === 1)
          continue;
        seen[j] = 1;
        pixels.push(j);
      }
    }
    found.push({ pixels, touchesEdge });
  }
  return found;
}
