import type { Stroke } from "../../strokes/stroke.ts";
import { type Judged, shareOf, type WrittenNumber } from "../prediction.ts";
import { layoutsOf } from "./dividedLine.ts";
import { type DividedDigit, type Division, divisionOf } from "./division.ts";
import { evidenceOf, weigh } from "./evidence.ts";
import type { BatchModel, GroupAnswers } from "./groupAnswers.ts";
import { inkOf } from "./groups.ts";
import { SETTINGS, type Settings } from "./settings.ts";

export interface NumberOptions {
  /** Place of the stroke that is still being drawn. It is not cut. */
  readonly growing?: number | null;
  /** Digits that the visitor chose, by the key of their group. */
  readonly corrections?: ReadonlyMap<string, string>;
  readonly settings?: Settings;
}

/**
 * Reads strokes as a number of several digits, perhaps in several lines. `whole` is the answer for
 * all strokes together: if that is a digit, it is no number. Null also if it is neither.
 */
export function readNumber(
  strokes: readonly Stroke[],
  whole: Judged,
  model: BatchModel,
  answers: GroupAnswers,
  { growing, corrections = new Map(), settings = SETTINGS }: NumberOptions = {},
): WrittenNumber | null {
  if (whole.verdict === "digit") return null;
  const layouts = layoutsOf(strokes, growing);
  const known = { strokes: strokes.length, judged: whole };
  const answered = answers.of(layouts.flat(), model, known);
  const division = divisionOf(layouts, answered, settings, (key) => corrections.has(key));
  if (division === null || !isNumber(division, settings)) return null;
  return division.map((line) => line.map((digit) => groupOf(digit, settings, corrections)));
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
