import type { Group } from "./groups.ts";

/** The end of a bracket that is dragged. */
export type Edge = "left" | "right";

/**
 * Returns the group that fits best if one edge of a digit is moved to `x`, in the unit square. The
 * result is the digit itself, the digit without some of its pieces, or the digit with more pieces.
 */
export function groupReaching(groups: readonly Group[], own: Group, edge: Edge, x: number): Group {
  const fixed = edge === "left" ? "right" : "left";
  const error = ({ box }: Group) => Math.abs(box[edge] - x) + Math.abs(box[fixed] - own.box[fixed]);
  return groups
    .filter((group) => isWithin(group, own) || isWithin(own, group))
    .reduce((best, group) => {
      const worse = error(group) - error(best);
      return worse < 0 || (worse === 0 && group.members.length > best.members.length)
        ? group
        : best;
    }, own);
}

/** Whether the other group has all pieces of this one. Both must be on the same line. */
export const isWithin = ({ members }: Group, other: Group): boolean =>
  members.every((member) => other.members.includes(member));
