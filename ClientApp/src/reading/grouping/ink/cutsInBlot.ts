import type { Point, Stroke } from "../../../strokes/stroke.ts";

/** A blot narrower than this fraction of the line's height contains one digit. */
const LEAST_WIDTH = 0.9;
/** Maximum ink in a column where digits touch, as a fraction of the line's height. */
const MOST_INK = 0.4;
/** Minimum width on each side of a cut, as a fraction of the line's height. */
const LEAST_SIDE = 0.25;

interface Column {
  /** Index of the column's first point. */
  readonly at: number;
  readonly x: number;
  readonly points: number;
}

/**
 * Returns the indices of the points at which two digits in a blot may touch. These are the first
 * points of the columns with the least ink. The blot's points are sorted by column, from left to
 * right.
 */
export function cutsInBlot(blot: Stroke, lineHeight: number, mostCuts: number): number[] {
  const columns = columnsOf(blot);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || last.x - first.x < LEAST_WIDTH * lineHeight) return [];
  const pixel = (last.x - first.x) / Math.max(columns.length - 1, 1);
  const chosen: Column[] = [];
  const candidates = columns
    .filter(({ x }) => Math.min(x - first.x, last.x - x) >= LEAST_SIDE * lineHeight)
    .filter(({ points }) => points * pixel <= MOST_INK * lineHeight)
    .sort((a, b) => a.points - b.points);
  for (const column of candidates) {
    const isApart = chosen.every(({ x }) => Math.abs(x - column.x) >= LEAST_SIDE * lineHeight);
    if (isApart && chosen.length < mostCuts) chosen.push(column);
  }
  return chosen.map(({ at }) => at).sort((a, b) => a - b);
}

function columnsOf(blot: Stroke): Column[] {
  const columns: Column[] = [];
  let at = 0;
  blot.forEach(({ x }, i) => {
    const isLast = i === blot.length - 1 || (blot[i + 1] as Point).x > x;
    if (!isLast) return;
    columns.push({ at, x, points: i + 1 - at });
    at = i + 1;
  });
  return columns;
}
