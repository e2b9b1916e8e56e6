import type { Field } from "../../raster/field.ts";
import { Refusal } from "../../words/refusal.ts";

/** Answers fields with probabilities `[fields, labels]`, row-major. */
export type Answer = (fields: readonly Field[]) => Promise<Float32Array>;

/** The trainer's own answers to some images. */
export interface TrainersAnswers {
  readonly fields: readonly Field[];
  /** `[fields, labels]`, row-major. */
  readonly probabilities: readonly number[];
}

/** Fetches the answers that the trainer wrote for the weights called `weightsPath`. */
export async function fetchTrainersAnswers(weightsPath: string): Promise<TrainersAnswers> {
  const { default: parity } = await import("../../model/parity.json").catch(() => {
    throw new Refusal("programUnreachable");
  });
  if (parity.weights !== weightsPath) {
    throw new Error(
      `Expected the trainer's answers for ${weightsPath}, but parity.json holds those for ${parity.weights}; deploy page and model from one build.`,
    );
  }
  return {
    fields: parity.cases.map(({ input }) => Float32Array.from(input, (ink) => ink / 255)),
    probabilities: parity.cases.flatMap(({ probabilities }) => probabilities),
  };
}

/** The largest difference of a probability from the trainer's, 0..1; NaN where one is no number or missing. */
export async function parityDifference(
  { fields, probabilities }: TrainersAnswers,
  answer: Answer,
): Promise<number> {
  const answers = await answer(fields);
  return Math.max(...probabilities.map((value, i) => Math.abs(value - (answers[i] ?? Number.NaN))));
}
