import { PICTURE_SIDE_PX } from "../../../strokes/picture.ts";
import type { Stroke } from "../../../strokes/stroke.ts";

/** A blot narrower than this fraction of the line's height contains one digit. */
const LEAST_WIDTH = 0.5;
/** Maximum ink in a column where digits touch, as a fraction of the line's height. */
const MOST_INK = 0.8;
/** Minimum height of the ink on each side of a cut, as a fraction of the line's height. */
const LEAST_HEIGHT = 0.5;
/** Minimum distance between two cuts, as a fraction of the line's height. */
const LEAST_DISTANCE = 0.1;

interface Column {
  /** Index of the column's first point. */
  readonly at: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly points: number;
  /** Number of lines of ink that the column crosses. */
  readonly lines: number;
}

/**
 * Returns the indices of the points at which two digits in a blot may touch. These are the first
 * points of the columns that cross the fewest lines of ink, because digits usually touch at one
 * point. Among these, the columns with the least ink come first. The blot's points are sorted by
 * column, from left to right.
 */
export function cutsInBlot(blot: Stroke, lineHeight: number, mostCuts: number): number[] {
  const columns = columnsOf(blot);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || last.x - first.x < LEAST_WIDTH * lineHeight) return [];
  const before = heightsUpTo(columns);
  const after = heightsUpTo([...columns].reverse()).reverse();
  const candidates = columns
    .filter(
      ({ points }, i) =>
        points <= MOST_INK * lineHeight * PICTURE_SIDE_PX &&
        Math.min(before[i - 1] ?? 0, after[i] ?? 0) >= LEAST_HEIGHT * lineHeight,
    )
    .sort((a, b) => a.lines - b.lines || a.points - b.points);
  const chosen: Column[] = [];
  for (const column of candidates) {
    const isApart = chosen.every(({ x }) => Math.abs(x - column.x) >= LEAST_DISTANCE * lineHeight);
    if (isApart && chosen.length < mostCuts) chosen.push(column);
  }
  return chosen.map(({ at }) => at).sort((a, b) => a - b);
}

function columnsOf(blot: Stroke): Column[] {
  const columns: Column[] = [];
  blot.forEach(({ x, y }, at) => {
    const column = columns.at(-1);
    if (column?.x !== x) {
      columns.push({ at, x, top: y, bottom: y, points: 1, lines: 1 });
      return;
    }
    const isNext = y - column.bottom < 1.5 / PICTURE_SIDE_PX;
    columns[columns.length - 1] = {
      ...column,
      bottom: y,
      points: column.points + 1,
      lines: column.lines + (isNext ? 0 : 1),
    };
  });
  return columns;
}

/** Returns, for each column, the height of the ink in all columns up to that column. */
function heightsUpTo(columns: readonly Column[]): number[] {
  let [top, bottom] = [1 / 0, -1 / 0];
  return columns.map((column) => {
    top = Math.min(top, column.top);
    bottom = Math.max(bottom, column.bottom);
    return bottom - top;
  });
}
