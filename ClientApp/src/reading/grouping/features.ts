import { type Group, runsOf } from "./groups.ts";
import type { Line } from "./line.ts";
import { heightOf, overlapOf, type Piece, widthOf } from "./piece.ts";

/**
 * What the shape and place of a group say about whether it is one digit, besides the network's
 * answer. Lengths are in units of the line's height.
 */
export interface Features {
  /** Always 1: the cost of one more digit. */
  readonly digit: number;
  /** Width beyond that of a usual digit. */
  readonly wide: number;
  /** Height missing to that of a digit, squared: bars and dots are not digits. */
  readonly small: number;
  /** Gaps from left to right within the group. */
  readonly gap: number;
  /** Cuts through strokes, half for each side. */
  readonly cuts: number;
  /** How far the rest of the line's ink reaches above or below the group. */
  readonly overlap: number;
  /** Strokes of other groups drawn between this group's strokes. */
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

/** The sum of the gaps between the pieces from left to right. */
function gapsIn(own: readonly Piece[]): number {
  let sum = 0;
  let end = Number.POSITIVE_INFINITY;
  for (const { box } of [...own].sort((a, b) => a.box.left - b.box.left)) {
    sum += Math.max(0, box.left - end);
    end = Number.isFinite(end) ? Math.max(end, box.right) : box.right;
  }
  return sum;
}

/** How many ends of the group's ink are not ends of a stroke. */
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
