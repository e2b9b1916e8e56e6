import type { Point } from "../../strokes/stroke.ts";
import type { Quad } from "./projection.ts";

/**
 * Returns the largest quadrilateral with corners among the points, clockwise from the top-left
 * corner. Moves each corner in turn to the point that gives the largest area, until no corner
 * moves.
 */
export function largestQuad(points: readonly Point[]): Quad {
  const extreme = (of: (point: Point) => number) =>
    points.reduce((best, point) => (of(point) > of(best) ? point : best));
  const corners: [Point, Point, Point, Point] = [
    extreme(({ x, y }) => -x - y),
    extreme(({ x, y }) => x - y),
    extreme(({ x, y }) => x + y),
    extreme(({ x, y }) => y - x),
  ];
  for (let turn = 0, still = 0; still < 4 && turn < 40; turn++) {
    const i = turn % 4;
    const [before, after] = [corners[(i + 3) % 4] as Point, corners[(i + 1) % 4] as Point];
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const moved = extreme(({ x, y }) => dy * (x - before.x) - dx * (y - before.y));
    still = moved === corners[i] ? still + 1 : 0;
    corners[i] = moved;
  }
  const first = corners.reduce(
    (best, { x, y }, i) =>
      x + y < (corners[best] as Point).x + (corners[best] as Point).y ? i : best,
    0,
  );
  return [0, 1, 2, 3].map((i) => corners[(first + i) % 4]) as unknown as Quad;
}

/** Area of a polygon with its corners in clockwise order. */
export function area(corners: readonly Point[]): number {
  return corners.reduce((sum, { x, y }, i) => {
    const next = corners[(i + 1) % corners.length] as Point;
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
}

/** Whether the point is inside a convex polygon with its corners in clockwise order. */
export function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  return corners.every((corner, i) => {
    const next = corners[(i + 1) % corners.length] as Point;
    return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0;
  });
}
