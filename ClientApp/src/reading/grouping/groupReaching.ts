import type { Group } from "./groups.ts";

/** The end of a bracket that is dragged. */
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
      const worse = error(one) - error(best);
      const hasMore = one.group.members.length > best.group.members.length;
      return worse < 0 || (worse === 0 && hasMore) ? one : best;
    }, own);
}

/** Whether the other group has all pieces of this one. Both must be on the same line. */
export const isWithin = ({ members }: Group, other: Group): boolean =>
  members.every((member) => other.members.includes(member));
