import { boxAround, heightOf, overlapOf, type Piece } from "./piece.ts";

/**
 * Pieces shorter than this fraction of a line's height are bars or dots. They join the nearest
 * line.
 */
const SMALL = 0.4;
/**
 * Minimum vertical overlap of two pieces on the same line, as a fraction of the shorter one's
 * height.
 */
const LEAST_OVERLAP = 0.35;
/** Maximum distance of a bar or dot from its line, as a fraction of the line's height. */
const REACH = 0.5;

/** Divides the pieces into lines of writing, sorted from top to bottom. */
export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const height = lineHeight(pieces);
  const tall = pieces.filter(({ box }) => heightOf(box) >= SMALL * height);
  const lines: Piece[][] = [];
  for (const piece of tall) {
    const joined = lines.filter((line) => line.some((other) => areLevel(piece, other)));
    for (const line of joined) lines.splice(lines.indexOf(line), 1);
    lines.push([...joined.flat(), piece]);
  }
  const boxes = lines.map((line) => boxAround(line.map(({ box }) => box)));
  const alone: Piece[] = [];
  for (const piece of pieces) {
    if (tall.includes(piece)) continue;
    const gaps = boxes.map(
      (box) => -overlapOf(box.top, box.bottom, piece.box.top, piece.box.bottom),
    );
    const nearest = gaps.indexOf(Math.min(...gaps));
    const line = lines[nearest];
    if (line && (gaps[nearest] as number) <= REACH * height) line.push(piece);
    else alone.push(piece);
  }
  if (alone.length > 0) lines.push(alone);
  const middle = (line: readonly Piece[]) => {
    const { top, bottom } = boxAround(line.map(({ box }) => box));
    return top + bottom;
  };
  return lines.sort((a, b) => middle(a) - middle(b));
}

function areLevel({ box: a }: Piece, { box: b }: Piece): boolean {
  const overlap = overlapOf(a.top, a.bottom, b.top, b.bottom);
  return overlap >= LEAST_OVERLAP * Math.min(heightOf(a), heightOf(b));
}

/** The mean height of the pieces that are at least 0.6 times as tall as the tallest one. */
export function lineHeight(pieces: readonly Piece[]): number {
  const heights = pieces.map(({ box }) => heightOf(box));
  const tallest = Math.max(...heights);
  const tall = heights.filter((height) => height >= 0.6 * tallest);
  const mean = tall.reduce((sum, height) => sum + height, 0) / tall.length;
  if (mean > 0) return mean;
  const { left, right } = boxAround(pieces.map(({ box }) => box));
  return Math.max(right - left, 0.03);
}
