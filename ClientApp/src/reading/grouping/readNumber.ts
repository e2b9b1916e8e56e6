import {
  type ConsideredGroup,
  type Judged,
  type NumberReading,
  shareOf,
  type WrittenNumber,
} from "../prediction.ts";
import type { Layout } from "./dividedLine.ts";
import { type DividedDigit, type Division, divisionOf } from "./division.ts";
import { evidenceOf, weigh } from "./evidence.ts";
import type { BatchModel, GroupAnswer, GroupAnswers } from "./groupAnswers.ts";
import { inkOf } from "./groups.ts";
import { SETTINGS, type Settings } from "./settings.ts";

export interface NumberOptions {
  /** Digits that the visitor chose, by the key of their group. */
  readonly corrections?: ReadonlyMap<string, string>;
  readonly settings?: Settings;
}

/**
 * Reads ink as a number of several digits, perhaps in several lines. `whole` is the answer for all of
 * it together. Returns null if that is a digit, or if the ink is not a number.
 */
export function readNumber(
  layouts: readonly Layout[],
  whole: Judged,
  model: BatchModel,
  answers: GroupAnswers,
  { corrections = new Map(), settings = SETTINGS }: NumberOptions = {},
): NumberReading | null {
  if (whole.verdict === "digit") return null;
  const pieces = (layouts[0] ?? []).flatMap(({ line }) => line.pieces);
  const strokes = new Set(pieces.map(({ stroke }) => stroke)).size;
  const known = { strokes, judged: whole };
  const answered = answers.of(layouts.flat(), model, known);
  const division = divisionOf(layouts, answered, settings, (key) => corrections.has(key));
  if (division === null || !isNumber(division, settings)) return null;
  const number = division.map((line) => line.map((digit) => groupOf(digit, settings, corrections)));
  return { number, considered: consideredIn(layouts, answered, number) };
}

export const isNumber = (division: Division, { evidence }: Pick<Settings, "evidence">): boolean =>
  division.flat().length > 1 && weigh(evidenceOf(division), evidence) >= 0;

function groupOf(
  { answer: { key, judged }, group, line }: DividedDigit,
  { digitFrom }: Settings,
  corrections: ReadonlyMap<string, string>,
): WrittenNumber[number][number] {
  const [best] = judged.candidates;
  const read = shareOf(judged) >= digitFrom ? best.digit : "?";
  return {
    key,
    digit: corrections.get(key) ?? read,
    isCorrected: corrections.has(key),
    judged,
    strokes: inkOf(group, line),
    box: group.box,
  };
}

/** Each group once, though several layouts may have it. */
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
