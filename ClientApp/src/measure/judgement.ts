import type { FieldPrediction, Judged } from "../reading/prediction.ts";
import type { Truth } from "./sampleSet.ts";

/** The page's result for one sample. */
export interface Judgement {
  readonly truth: Truth;
  readonly verdict: FieldPrediction["verdict"];
  /** The most probable of the ten digits, whatever the verdict. */
  readonly best: string;
  /** The probability of that digit, 0..1. */
  readonly probability: number;
}

export function judgementOf(truth: Truth, { verdict, candidates: [best] }: Judged): Judgement {
  return { truth, verdict, best: best.digit, probability: best.probability };
}
