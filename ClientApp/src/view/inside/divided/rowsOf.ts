import type { BoundingBox } from "../../../raster/boundingBox.ts";
import type { NumberReading } from "../../../reading/prediction.ts";

/** A group's box in the picture. */
export interface GroupBox {
  readonly key: string;
  /** The digit or "?" that the page shows for a chosen group, otherwise the most probable digit. */
  readonly digit: string;
  /** The probability of the digit, 0..1, or null if it is not the most probable one. */
  readonly probability: number | null;
  readonly isChosen: boolean;
  /** As a fraction of the picture's width. */
  readonly left: number;
  /** As a fraction of the picture's width. */
  readonly width: number;
}

/**
 * Minimum width of a box, as a fraction of the picture's width. On a phone, the text "2 98%" just
 * fits.
 */
const LEAST_WIDTH = 0.15;

/** The smallest distance between two boxes in one row, as a fraction of the picture's width. */
const GAP = 0.02;

/**
 * Arranges the groups in rows without overlap. The chosen groups come first, in reading order, and
 * each line of the number starts a new row. The other groups follow, from narrow to wide.
 */
export function rowsOf({ number, considered }: NumberReading): GroupBox[][] {
  const lines = number.map((line) =>
    line.map(({ key, digit, box, judged }) => {
      const [best] = judged.candidates;
      const probability = digit === best.digit ? best.probability : null;
      return { key, digit, probability, isChosen: true, ...placeOf(box) };
    }),
  );
  const others = considered
    .filter(({ isChosen }) => !isChosen)
    .map(({ box, ...group }) => ({ ...group, ...placeOf(box) }))
    .sort((a, b) => a.width - b.width);
  return [...lines, others].flatMap(inRows);
}

/** A box near the right edge is moved left if its text would not fit. */
const placeOf = ({ left, right }: BoundingBox) => ({
  left: Math.min(left, 1 - LEAST_WIDTH),
  width: Math.max(right - left, LEAST_WIDTH),
});

/** Puts each box in the first row that has space for it. */
function inRows(boxes: readonly GroupBox[]): GroupBox[][] {
  const rows: GroupBox[][] = [];
  for (const box of boxes) {
    const row = rows.find((others) => others.every((other) => areApart(box, other)));
    if (row) row.push(box);
    else rows.push([box]);
  }
  return rows;
}

const areApart = (a: GroupBox, b: GroupBox): boolean =>
  a.left > b.left + b.width + GAP || b.left > a.left + a.width + GAP;
