import { type Group, runsOf } from "./groups.ts";
import type { Line } from "./line.ts";
import { heightOf, overlapOf, type Piece, widthOf } from "./piece.ts";

/**
 * Features of a group's shape and position. The larger they are, the less likely it is that the
 * group is one digit. Lengths are fractions of the line's height.
 */
export interface Features {
  /** Always 1. Its weight is the cost of each digit. */
  readonly digit: number;
  /** How much wider the group is than a typical digit. */
  readonly wide: number;
  /** How much shorter the group is than a typical digit, squared. Bars and dots are not digits. */
  readonly small: number;
  /** Sum of the horizontal gaps within the group. */
  readonly gap: number;
  /**
   * Number of cuts through strokes. Each cut counts as one half in each of the two groups that it
   * separates.
   */
  readonly cuts: number;
  /** Sum of the other pieces' horizontal overlaps with the group. */
  readonly overlap: number;
  /** Number of other strokes drawn between this group's first and last strokes. */
  readonly order: number;
}

export const FEATURES = [
  "digit",
  "wide",
  "small",
  "gap",
  "cuts",
  "overlap",
  "order",
] as const satisfies readonly (keyof Features)[];

const USUAL_WIDTH = 0.7;
const USUAL_HEIGHT = 0.75;
const MOST_OVERLAP = 3;
const MOST_BETWEEN = 2;

export function featuresOf({ members, box }: Group, { pieces, height }: Line): Features {
  const own = members.map((member) => pieces[member] as Piece);
  const others = pieces.filter((piece) => !own.includes(piece));
  const width = widthOf(box) / Math.max(height, heightOf(box));
  const overlap = others.reduce(
    (sum, other) =>
      sum + Math.max(0, overlapOf(box.left, box.right, other.box.left, other.box.right)),
    0,
  );
  return {
    digit: 1,
    wide: Math.max(0, width - USUAL_WIDTH),
    small: Math.max(0, USUAL_HEIGHT - heightOf(box) / height) ** 2,
    gap: gapsIn(own) / height,
    cuts: cutEnds(own) / 2,
    overlap: Math.min(overlap / height, MOST_OVERLAP),
    order: Math.min(drawnBetween(own, others), MOST_BETWEEN),
  };
}

/** The sum of the horizontal gaps between the pieces. */
function gapsIn(own: readonly Piece[]): number {
  let sum = 0;
  let end = Number.POSITIVE_INFINITY;
  for (const { box } of [...own].sort((a, b) => a.box.left - b.box.left)) {
    sum += Math.max(0, box.left - end);
    end = Number.isFinite(end) ? Math.max(end, box.right) : box.right;
  }
  return sum;
}

/** The number of stroke ends in the group that were made by cuts. */
const cutEnds = (own: readonly Piece[]): number =>
  runsOf(own).reduce(
    (sum, { source, from, to }) => sum + Number(from > 0) + Number(to < source.length - 1),
    0,
  );

function drawnBetween(own: readonly Piece[], others: readonly Piece[]): number {
  const strokes = own.map(({ stroke }) => stroke);
  const [first, last] = [Math.min(...strokes), Math.max(...strokes)];
  const between = others.filter(
    ({ stroke }) => stroke > first && stroke < last && !strokes.includes(stroke),
  );
  return new Set(between.map(({ stroke }) => stroke)).size;
}
