/** The visitor's corrections, by group key. */
export interface Guidance {
  /** The digit that the visitor chose for a group. */
  readonly digits: ReadonlyMap<string, string>;
  /** Whether a group's ink is one digit or several. */
  readonly parts: ReadonlyMap<string, "one" | "several">;
}

export const NO_GUIDANCE: Guidance = { digits: new Map(), parts: new Map() };

/** Pieces that the visitor has joined or split, by their indices in the line. */
export interface GuidedPart {
  readonly members: readonly number[];
  readonly part: "one" | "several";
}

/** Whether reading a group as one digit would contradict the visitor's correction. */
export function contradicts(
  members: readonly number[],
  { members: own, part }: GuidedPart,
): boolean {
  const inside = members.filter((member) => own.includes(member)).length;
  if (inside === 0) return false;
  return inside < members.length || (inside === own.length) !== (part === "one");
}
