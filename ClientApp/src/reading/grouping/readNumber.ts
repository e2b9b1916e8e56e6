import type { Stroke } from "../../strokes/stroke.ts";
import {
  type ConsideredGroup,
  type Judged,
  type NumberReading,
  shareOf,
  type WrittenNumber,
} from "../prediction.ts";
import { type Layout, layoutsOf } from "./dividedLine.ts";
import { type DividedDigit, type Division, divisionOf } from "./division.ts";
import { evidenceOf, weigh } from "./evidence.ts";
import type { BatchModel, GroupAnswer, GroupAnswers } from "./groupAnswers.ts";
import { inkOf } from "./groups.ts";
import type { InkKind } from "./ink/inkKind.ts";
import { SETTINGS, type Settings } from "./settings.ts";

export interface NumberOptions {
  /** Place of the stroke that is still being drawn. It is not cut. */
  readonly growing?: number | null;
  /** Digits that the visitor chose, by the key of their group. */
  readonly corrections?: ReadonlyMap<string, string>;
  readonly settings?: Settings;
  readonly kind?: InkKind;
}

/**
 * Reads strokes as a number of several digits, perhaps in several lines. `whole` is the answer for
 * all strokes together. Returns null if that is a digit, or if the strokes are not a number.
 */
export function readNumber(
  strokes: readonly Stroke[],
  whole: Judged,
  model: BatchModel,
  answers: GroupAnswers,
  { growing, corrections = new Map(), settings = SETTINGS, kind }: NumberOptions = {},
): NumberReading | null {
  if (whole.verdict === "digit") return null;
  const layouts = layoutsOf(strokes, growing, kind);
  const known = { strokes: strokes.length, judged: whole };
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
