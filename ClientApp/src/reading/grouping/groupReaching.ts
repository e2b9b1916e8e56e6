import { type Group, isWithin } from "./groups.ts";

/** An edge of a digit, and of the bracket under it. */
export type Edge = "left" | "right";

/**
 * Returns the group that fits best if one edge of a digit is moved to `x`, in the unit square. The
 * result is the digit itself, the digit without some of its pieces, or the digit with more pieces.
 * All groups must be on the same line.
 */
export function groupReaching<Placed extends { readonly group: Group }>(
  all: readonly Placed[],
  own: Placed,
  edge: Edge,
  x: number,
): Placed {
  const fixed = edge === "left" ? "right" : "left";
  const error = ({ group: { box } }: Placed) =>
    Math.abs(box[edge] - x) + Math.abs(box[fixed] - own.group.box[fixed]);
  return all
    .filter(({ group }) => isWithin(group, own.group) || isWithin(own.group, group))
    .reduce((best, one) => {
      const difference = error(one) - error(best);
      const hasMore = one.group.members.length > best.group.members.length;
      return difference < 0 || (difference === 0 && hasMore) ? one : best;
    }, own);
}
