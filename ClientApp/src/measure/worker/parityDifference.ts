import type { Field } from "../../raster/field.ts";
import { Refusal } from "../../words/refusal.ts";

/** Computes the probabilities `[fields, labels]` for the fields, row-major. */
export type Answer = (fields: readonly Field[]) => Promise<Float32Array>;

/** The trainer's probabilities for some fields. */
export interface TrainersAnswers {
  readonly fields: readonly Field[];
  /** `[fields, labels]`, row-major. */
  readonly probabilities: readonly number[];
}

/** Fetches the trainer's probabilities for the weights named `weightsPath`. */
export async function fetchTrainersAnswers(weightsPath: string): Promise<TrainersAnswers> {
  const { default: parity } = await import("../../model/parity.json").catch(() => {
    throw new Refusal("programUnreachable");
  });
  if (parity.weights !== weightsPath) {
    throw new Error(
      `Expected the trainer's probabilities for ${weightsPath}, but parity.json contains those for ${parity.weights}. Deploy the page and the model from the same build.`,
    );
  }
  return {
    fields: parity.cases.map(({ input }) => Float32Array.from(input, (ink) => ink / 255)),
    probabilities: parity.cases.flatMap(({ probabilities }) => probabilities),
  };
}

/**
 * The largest difference from the trainer's probabilities, 0..1. NaN if a probability is missing or
 * not a number.
 */
export async function parityDifference(
  { fields, probabilities }: TrainersAnswers,
  answer: Answer,
): Promise<number> {
  const answers = await answer(fields);
  return Math.max(...probabilities.map((value, i) => Math.abs(value - (answers[i] ?? Number.NaN))));
}
