import type { Labelling } from "../judge.ts";
import type { Candidate, Judged } from "../prediction.ts";
import type { Layout } from "./dividedLine.ts";
import type { GroupAnswers } from "./groupAnswers.ts";
import { type Group, inkOf } from "./groups.ts";
import type { Guidance } from "./guidance.ts";
import type { Line } from "./line.ts";

/**
 * Returns the prediction for ink that the visitor has corrected or joined as one digit, if there is
 * no other ink, and otherwise null. Because the visitor has said that it is a digit, its
 * probabilities leave out "not a digit". `whole` is the network's prediction for all ink as one
 * digit.
 */
export function chosenDigit(
  layouts: readonly Layout[],
  whole: Judged,
  { digitFrom }: Pick<Labelling, "digitFrom">,
  answers: GroupAnswers,
  { digits, parts }: Guidance,
): Judged | null {
  const all = allInk(layouts);
  if (all === null) return null;
  const { group, line } = all;
  const key = answers.keyOf(group, line);
  const part = parts.get(key);
  const corrected = digits.get(key);
  if (part === "several" || (part === undefined && corrected === undefined)) return null;
  const total = whole.candidates.reduce((sum, { probability }) => sum + probability, 0) || 1;
  const givenDigit = ({ digit, probability }: Candidate) => ({
    digit,
    probability: probability / total,
  });
  const [best, second, ...others] = whole.candidates;
  const certainty = corrected === undefined ? best.probability / total : 1;
  const isRead = certainty >= digitFrom;
  const candidates: [Candidate, Candidate, ...Candidate[]] = [
    givenDigit(best),
    givenDigit(second),
    ...others.map(givenDigit),
  ];
  candidates.sort((a, b) => Number(b.digit === corrected) - Number(a.digit === corrected));
  return {
    ...whole,
    verdict: isRead ? "digit" : "unsure",
    candidates,
    noDigit: 0,
    group: {
      key,
      digit: corrected ?? (isRead ? best.digit : "?"),
      isCorrected: corrected !== undefined,
      certainty,
      isDivisible: layouts.length === 1 && group.members.length > 1,
      judged: whole,
      strokes: inkOf(group, line),
      box: group.box,
      withNext: null,
    },
  };
}

/** All ink as one group, or null if no layout has it in one line. */
export function allInk(
  layouts: readonly Layout[],
): { readonly group: Group; readonly line: Line } | null {
  const layout = layouts.at(-1);
  if (layout?.length !== 1) return null;
  const { line } = layout[0] as Layout[number];
  return { group: { members: line.pieces.map((_, i) => i), box: line.box }, line };
}
