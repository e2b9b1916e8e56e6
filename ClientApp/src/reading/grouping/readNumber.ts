import type {
  ConsideredGroup,
  DigitGroup,
  Judged,
  NumberReading,
  WrittenNumber,
} from "../prediction.ts";
import { allInk } from "./chosenDigit.ts";
import type { Layout } from "./dividedLine.ts";
import { type DividedDigit, type Division, divisionOf } from "./division.ts";
import { evidenceOf, weigh } from "./evidence.ts";
import type { BatchModel, GroupAnswer, GroupAnswers } from "./groupAnswers.ts";
import { inkOf, joined } from "./groups.ts";
import { type Guidance, NO_GUIDANCE } from "./guidance.ts";
import { SETTINGS, type Settings } from "./settings.ts";

export interface NumberOptions {
  readonly guidance?: Guidance;
  readonly settings?: Settings;
}

/**
 * Reads ink as a multi-digit number, possibly on several lines. `whole` is the prediction for all
 * ink as one digit. Returns null if the ink is not a number, or if `whole` is a digit that the
 * visitor has not split.
 */
export function readNumber(
  layouts: readonly Layout[],
  whole: Judged,
  model: BatchModel,
  answers: GroupAnswers,
  { guidance = NO_GUIDANCE, settings = SETTINGS }: NumberOptions = {},
): NumberReading | null {
  if (whole.verdict === "digit" && !isSplit(layouts, answers, guidance)) return null;
  const isOneLine = layouts[0]?.length === 1;
  const answered = answers.of(layouts.flat(), model, isOneLine ? whole : undefined);
  const division = divisionOf(layouts, answered, settings, guidance);
  if (division === null || division.flat().length < 2) return null;
  const isGuided = answered.flat().some(({ key }) => guidance.parts.has(key));
  if (!isGuided && !isNumber(division, settings)) return null;
  const keyOfBoth = ({ group, line }: DividedDigit, next?: DividedDigit) =>
    next ? answers.keyOf(joined(group, next.group), line) : null;
  const number = division.map((line) =>
    line.map((digit, i) => ({
      ...groupOf(digit, model, guidance),
      withNext: keyOfBoth(digit, line[i + 1]),
    })),
  );
  return { number, considered: consideredIn(layouts, answered, number) };
}

export const isNumber = (division: Division, { evidence }: Pick<Settings, "evidence">): boolean =>
  division.flat().length > 1 && weigh(evidenceOf(division), evidence) >= 0;

function isSplit(layouts: readonly Layout[], answers: GroupAnswers, { parts }: Guidance): boolean {
  const all = allInk(layouts);
  return all !== null && parts.get(answers.keyOf(all.group, all.line)) === "several";
}

function groupOf(
  { answer: { key, judged }, certainty, group, line }: DividedDigit,
  { digitFrom }: BatchModel,
  { digits }: Guidance,
): Omit<DigitGroup, "withNext"> {
  const [best] = judged.candidates;
  const corrected = digits.get(key);
  const read = certainty >= digitFrom ? best.digit : "?";
  return {
    key,
    digit: corrected ?? read,
    isCorrected: corrected !== undefined,
    certainty: corrected === undefined ? certainty : 1,
    isDivisible: group.members.length > 1,
    judged,
    strokes: inkOf(group, line),
    box: group.box,
  };
}

/** All groups that were considered. A group that is in several layouts is included only once. */
function consideredIn(
  layouts: readonly Layout[],
  answers: readonly (readonly GroupAnswer[])[],
  number: WrittenNumber,
): ConsideredGroup[] {
  const chosen = new Set(number.flat().map(({ key }) => key));
  const considered = new Map<string, ConsideredGroup>();
  layouts.flat().forEach(({ groups }, line) => {
    groups.forEach(({ box }, i) => {
      const answer = answers[line]?.[i];
      if (answer === undefined) return;
      const { key, judged } = answer;
      considered.set(key, { key, box, ...judged.candidates[0], isChosen: chosen.has(key) });
    });
  });
  return [...considered.values()];
}
