import type { BoundingBox } from "../../raster/boundingBox.ts";
import type { InkKind } from "./ink/inkKind.ts";
import { lineHeight } from "./lines.ts";
import { boxAround, type Piece, pieceOf, widthOf } from "./piece.ts";

/** One line of writing. Its pieces are sorted by their horizontal centres. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly box: BoundingBox;
  /** The typical height of a digit. */
  readonly height: number;
}

/** A stroke narrower than this fraction of the line's height probably belongs to a single digit. */
const NARROW = 0.4;

/**
 * Makes a line from strokes. Strokes that may contain several digits are cut at up to `mostCuts`
 * points.
 */
export function lineOf(
  strokes: readonly Piece[],
  kind: InkKind,
  mostCuts: (stroke: number) => number,
): Line {
  const height = lineHeight(strokes);
  const pieces = strokes.flatMap((whole) => {
    const isNarrow = widthOf(whole.box) < NARROW * height;
    const most = isNarrow ? 0 : mostCuts(whole.stroke);
    return partsOf(whole, kind.cutsIn(whole.source, height, most));
  });
  pieces.sort((a, b) => a.box.left + a.box.right - b.box.left - b.box.right);
  return { pieces, height, box: boxAround(pieces.map(({ box }) => box)) };
}

function partsOf({ source, stroke, to }: Piece, cuts: readonly number[]): Piece[] {
  const ends = [0, ...cuts, to];
  return ends.slice(1).map((end, i) => pieceOf(source, stroke, ends[i], end));
}
