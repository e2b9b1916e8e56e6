import type { BoundingBox } from "../raster/boundingBox.ts";
import type { Field } from "../raster/field.ts";
import type { Stroke } from "../strokes/stroke.ts";

/** One of the ten digits with its probability, 0..1. */
export interface Candidate {
  readonly digit: string;
  readonly probability: number;
}

/** The prediction for one field with ink. */
export interface Judged {
  readonly verdict: "digit" | "unsure" | "not-a-digit";
  /** The ten digits, most probable first. If `group` is corrected, its digit comes first instead. */
  readonly candidates: readonly [Candidate, Candidate, ...Candidate[]];
  /**
   * Probability that the ink is not a digit, 0..1. This probability and the candidates'
   * probabilities sum to 1.
   */
  readonly noDigit: number;
  /** The field that these probabilities were computed from. */
  readonly field: Field;
  /** Set if there is too much ink to be read as a number. */
  readonly isTooMuchInk?: true;
  /** Set if the visitor corrected this digit or joined its parts. */
  readonly group?: DigitGroup;
}

/** Ink that is read as one digit, in a number or alone. */
export interface DigitGroup {
  /** Stays the same until the ink changes. */
  readonly key: string;
  /** "0".."9", or "?" if uncertain. */
  readonly digit: string;
  /** Whether the visitor chose the digit. */
  readonly isCorrected: boolean;
  /** Probability that the ink is one digit and that the digit is correct, 0..1. */
  readonly certainty: number;
  readonly judged: Judged;
  /** The digit's ink, in drawing order. */
  readonly strokes: readonly Stroke[];
  readonly box: BoundingBox;
  /** Whether the ink can be divided into several digits. */
  readonly isDivisible: boolean;
  /** Key of the group that joins this digit with the next one, or null if there is none. */
  readonly withNext: string | null;
}

/** Lines from top to bottom, digits from left to right. */
export type WrittenNumber = readonly (readonly DigitGroup[])[];

/** Ink that was considered as a possible digit. */
export interface ConsideredGroup {
  readonly key: string;
  readonly box: BoundingBox;
  /** The most probable digit for this ink. */
  readonly digit: string;
  /** The probability of that digit, 0..1. */
  readonly probability: number;
  /** Whether the group was chosen as a digit of the number. */
  readonly isChosen: boolean;
}

/** A number, and all groups that were considered for its digits. */
export interface NumberReading {
  readonly number: WrittenNumber;
  readonly considered: readonly ConsideredGroup[];
}

/** A multi-digit number. `candidates` and `field` are those of the selected digit. */
export interface NumberPrediction extends Omit<Judged, "verdict">, NumberReading {
  readonly verdict: "number";
  readonly selected: DigitGroup;
}

/** The prediction for one field, which may be blank. */
export type FieldPrediction = { readonly verdict: "empty" } | Judged;

/** The prediction for a drawing. */
export type Prediction = FieldPrediction | NumberPrediction;

export type Verdict = Prediction["verdict"];

/** The digits that the visitor can correct, split or join on the sheet. */
export function digitsOn(prediction: Prediction): WrittenNumber {
  if (prediction.verdict === "empty") return [];
  if (prediction.verdict === "number") return prediction.number;
  return prediction.group ? [[prediction.group]] : [];
}

/** The number as text. Lines are separated by line breaks. */
export const textOf = (number: WrittenNumber): string =>
  number.map((line) => line.map(({ digit }) => digit).join("")).join("\n");
