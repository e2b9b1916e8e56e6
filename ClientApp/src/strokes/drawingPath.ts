import type { Stroke } from "./stroke.ts";

/** Width of a line as a fraction of the side. It is the mean of the nib's two widths. */
const LINE_WIDTH = 0.0275;

/**
 * Returns the path data of a stroke on a square of this side, and the stroke's mean pen width. Both
 * are rounded to `digits` decimals.
 */
export function pathOf(
  stroke: Stroke,
  side = 1,
  digits = 4,
): { readonly d: string; readonly width: string } {
  const place = (share: number) => (share * side).toFixed(digits);
  const [first, ...rest] = stroke.map(({ x, y }) => `${place(x)} ${place(y)}`);
  const width = stroke.reduce((sum, point) => sum + (point.width ?? 1), 0) / stroke.length;
  // A dot becomes a line of length 0, which shows only its round caps.
  const way = rest.length > 0 ? rest.join("L") : first;
  return { d: `M${first}L${way}`, width: place(width * LINE_WIDTH) };
}
