import type { FieldPrediction } from "../reading/prediction.ts";
import type { Truth } from "./sampleSet.ts";

/** The page's answer for one sample. */
export interface Judgement {
  readonly truth: Truth;
  readonly verdict: FieldPrediction["verdict"];
  /** The most probable of the ten digits, whatever the verdict. */
  readonly best: string;
  /** The probability of that digit, 0..1. */
  readonly probability: number;
}
