import type { Stroke } from "./stroke.ts";

/** Side of the view box that the paths are drawn in. */
export const VIEW_SIDE = 1024;

/** Width of a line as a fraction of the side. It is the mean of BROAD and FINE in drawInk.ts. */
const LINE_WIDTH = 0.0275;

/** Returns the SVG path data of a stroke, and the stroke's mean pen width. */
export function pathOf(stroke: Stroke): { readonly d: string; readonly width: string } {
  const place = (share: number) => (share * VIEW_SIDE).toFixed(1);
  const [first, ...rest] = stroke.map(({ x, y }) => `${place(x)} ${place(y)}`);
  const width = stroke.reduce((sum, point) => sum + (point.width ?? 1), 0) / stroke.length;
  // A dot becomes a line of length 0, of which only the round caps are visible.
  const way = rest.length > 0 ? rest.join("L") : first;
  return { d: `M${first}L${way}`, width: place(width * LINE_WIDTH) };
}
