import type { Field } from "../raster/field.ts";

/** One of the ten digits with its probability, 0..1. */
export interface Candidate {
  readonly digit: string;
  readonly probability: number;
}

/** What the page says about a drawing. */
export type Prediction =
  | { readonly verdict: "empty" }
  | {
      readonly verdict: "digit" | "unsure" | "not-a-digit";
      /** The ten digits, most probable first. */
      readonly candidates: readonly [Candidate, Candidate, ...Candidate[]];
      /**
       * Probability that it is not a digit, 0..1. Together with the candidates' probabilities, it
       * sums to 1.
       */
      readonly noDigit: number;
      /** The field that these probabilities were computed from. */
      readonly field: Field;
    };

export type Verdict = Prediction["verdict"];
