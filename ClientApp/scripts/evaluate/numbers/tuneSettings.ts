import { type Evidence, evidenceOf } from "../../../src/reading/grouping/evidence.ts";
import type { Settings } from "../../../src/reading/grouping/settings.ts";
import { bestDigits, divisionWith, type PreparedDrawing } from "./preparedDrawing.ts";
import { tuneEvidence } from "./tuneEvidence.ts";
import { tuneWeights } from "./tuneWeights.ts";
import { tuningSample } from "./tuningSample.ts";

/** The drawings that settings are tuned on. Never evaluate the settings on the same drawings. */
export interface TuningSets {
  /** Real handwritten numbers. `tuneWeights` counts them twice. */
  readonly real: readonly PreparedDrawing[];
  /** Numbers composed from single digits. */
  readonly composed: readonly PreparedDrawing[];
  /** Single digits, which must not be read as two. */
  readonly singles: readonly PreparedDrawing[];
  /** Sets of drawings that are not numbers. */
  readonly others: readonly (readonly PreparedDrawing[])[];
}

export function tuneSettings({ real, composed, singles, others }: TuningSets): Settings {
  const weighted = (drawings: readonly PreparedDrawing[], weight: number) =>
    drawings.flatMap((drawing) => {
      const sample = tuningSample(drawing);
      return sample ? [{ sample, weight }] : [];
    });
  const weights = tuneWeights([
    ...weighted(real, 2),
    ...weighted(composed, 1),
    ...weighted(singles, 1),
  ]);
  const evidenceIn = (drawing: PreparedDrawing): Evidence[] => {
    const division = divisionWith(drawing, weights);
    return division && division.flat().length > 1 ? [evidenceOf(division)] : [];
  };
  const right = [...real, ...composed].filter(
    (drawing) => bestDigits(divisionWith(drawing, weights)) === drawing.label,
  );
  return {
    ...weights,
    evidence: tuneEvidence(
      right.flatMap(evidenceIn),
      others.map((set) => set.flatMap(evidenceIn)),
    ),
  };
}
