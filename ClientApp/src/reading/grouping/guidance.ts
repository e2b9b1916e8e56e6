/** What the visitor says about groups, by their keys. */
export interface Guidance {
  /** The digit that is written there. */
  readonly digits: ReadonlyMap<string, string>;
  /** Whether all of its ink is one digit, or several. */
  readonly parts: ReadonlyMap<string, "one" | "several">;
}

export const NO_GUIDANCE: Guidance = { digits: new Map(), parts: new Map() };

/** Pieces that the visitor says are one digit, or several: their places in the line. */
export interface GuidedPart {
  readonly members: readonly number[];
  readonly part: "one" | "several";
}

/** Whether a group cannot be a digit if the visitor is right about a part of its line. */
export function contradicts(
  members: readonly number[],
  { members: own, part }: GuidedPart,
): boolean {
  const inside = members.filter((member) => own.includes(member)).length;
  if (inside === 0) return false;
  return inside < members.length || (inside === own.length) !== (part === "one");
}
