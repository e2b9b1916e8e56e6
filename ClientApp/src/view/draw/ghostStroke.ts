import type { Point, Stroke } from "../../strokes/stroke.ts";

/** The 3 that the ghost pen writes, made of two arcs. */
export const GHOST_STROKE: Stroke = [
  ...arc({ x: 0.5, y: 0.34 }, 0.17, 0.14, -0.43, 0.3, 40),
  ...arc({ x: 0.49, y: 0.66 }, 0.2, 0.18, -0.3, 0.42, 50),
];

/** Returns points on an ellipse between two angles, measured in turns clockwise from the right. */
function arc(centre: Point, rx: number, ry: number, from: number, to: number, points: number) {
  return Array.from({ length: points }, (_, i): Point => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / (points - 1));
    return { x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) };
  });
}
