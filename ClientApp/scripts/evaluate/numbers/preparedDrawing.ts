import { type Layout, layoutsOf } from "../../../src/reading/grouping/dividedLine.ts";
import { type Division, divisionOf } from "../../../src/reading/grouping/division.ts";
import {
  type BatchModel,
  type GroupAnswer,
  GroupAnswers,
} from "../../../src/reading/grouping/groupAnswers.ts";
import type { Settings } from "../../../src/reading/grouping/settings.ts";
import type { Stroke } from "../../../src/strokes/stroke.ts";

/**
 * A drawing with the network's predictions for all its groups of strokes. The predictions do not
 * depend on the settings, so different settings can be tried quickly.
 */
export interface PreparedDrawing {
  /**
   * The digits of the drawing, with line breaks between lines. Empty if the drawing is not a
   * number.
   */
  readonly label: string;
  readonly layouts: readonly Layout[];
  /** The network's predictions `[lines of all layouts][groups]`, without their fields. */
  readonly answers: readonly (readonly GroupAnswer[])[];
}

const NO_FIELD = new Float32Array(0);

export function prepare(
  { label, strokes }: { readonly label: string; readonly strokes: readonly Stroke[] },
  model: BatchModel,
): PreparedDrawing {
  const layouts = layoutsOf(strokes);
  const answers = new GroupAnswers().of(layouts.flat(), model);
  // Fields take most of the memory and are not needed here.
  const small = answers.map((line) =>
    line.map(({ key, judged }) => ({ key, judged: { ...judged, field: NO_FIELD } })),
  );
  return { label, layouts, answers: small };
}

export const divisionWith = (
  { layouts, answers }: PreparedDrawing,
  settings: Pick<Settings, "network" | "features">,
): Division | null => divisionOf(layouts, answers, settings);

/** The most probable digit of each group in a division, even if its probability is low. */
export const bestDigits = (division: Division | null): string =>
  (division ?? [])
    .map((line) => line.map(({ answer }) => answer.judged.candidates[0].digit).join(""))
    .join("\n");
