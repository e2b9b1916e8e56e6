import type { Drawing } from "./drawing.ts";
import type { Point, Stroke } from "./stroke.ts";

/** Points drawn per frame. */
const POINTS_A_FRAME = 2;

/** A handwritten 6: down the stem, then around the bowl. */
export const EXAMPLE: Stroke = [
  ...arc({ x: 0.66, y: 0.5 }, 0.3, 0.36, -0.27, -0.5, 22),
  ...arc({ x: 0.5, y: 0.66 }, 0.16, 0.2, 0.47, -0.46, 44),
];

/** Points on an ellipse between two angles, in turns clockwise from the right. */
function arc(centre: Point, rx: number, ry: number, from: number, to: number, points: number) {
  return Array.from({ length: points }, (_, i): Point => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / (points - 1));
    return { x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) };
  });
}

/** Draws the example on a clear sheet as a hand would, and stops if the visitor starts to draw. */
export function writeExample(drawing: Drawing, requestFrame: (callback: () => void) => void): void {
  const [first, ...rest] = EXAMPLE;
  if (first === undefined) return;
  drawing.clear();
  drawing.begin(first);
  let { version } = drawing;
  const next = () => {
    if (drawing.version !== version) return;
    drawing.extend(rest.splice(0, POINTS_A_FRAME));
    version = drawing.version;
    if (rest.length > 0) requestFrame(next);
    else drawing.lift();
  };
  requestFrame(next);
}
