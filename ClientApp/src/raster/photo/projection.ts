import type { Point } from "../../strokes/stroke.ts";

/** Four corners, clockwise from the top left. */
export type Quad = readonly [Point, Point, Point, Point];

/** A projective map of the plane, as the rows of a 3×3 matrix. */
export type Projection = readonly [
  ...row0: readonly [number, number, number],
  ...row1: readonly [number, number, number],
  ...row2: readonly [number, number, number],
];

/**
 * The projection of the unit square onto a quadrilateral (P. S. Heckbert, "Fundamentals of texture
 * mapping and image warping", 1989, section 2.2.3).
 */
export function ontoQuad([p0, p1, p2, p3]: Quad): Projection {
  const sum = { x: p0.x - p1.x + p2.x - p3.x, y: p0.y - p1.y + p2.y - p3.y };
  const one = { x: p1.x - p2.x, y: p1.y - p2.y };
  const two = { x: p3.x - p2.x, y: p3.y - p2.y };
  const determinant = one.x * two.y - two.x * one.y;
  const g = (sum.x * two.y - two.x * sum.y) / determinant;
  const h = (one.x * sum.y - sum.x * one.y) / determinant;
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
    1,
  ];
}

export function project([a, b, c, d, e, f, g, h, i]: Projection, x: number, y: number): Point {
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}
