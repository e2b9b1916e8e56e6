import type { BoundingBox } from "../raster/boundingBox.ts";
import type { Field } from "../raster/field.ts";
import type { Stroke } from "../strokes/stroke.ts";

/** One of the ten digits with its probability, 0..1. */
export interface Candidate {
  readonly digit: string;
  readonly probability: number;
}

/** What the network says about one field. */
export interface Judged {
  readonly verdict: "digit" | "unsure" | "not-a-digit";
  /** The ten digits, most probable first. */
  readonly candidates: readonly [Candidate, Candidate, ...Candidate[]];
  /**
   * Probability that it is not a digit, 0..1. Together with the candidates' probabilities, it sums
   * to 1.
   */
  readonly noDigit: number;
  /** The field that these probabilities were computed from. */
  readonly field: Field;
  /** There is so much ink that it was read only as one digit, not as a number. */
  readonly isTooMuchInk?: true;
}

/** A part of the drawing that is read as one digit of a number. */
export interface DigitGroup {
  /** Stays the same until this ink changes. */
  readonly key: string;
  /** "0" … "9", or "?" if it is uncertain. */
  readonly digit: string;
  /** Whether the visitor chose the digit. */
  readonly isCorrected: boolean;
  readonly judged: Judged;
  /** Its ink, in the order it was drawn. */
  readonly strokes: readonly Stroke[];
  readonly box: BoundingBox;
  /** Whether its ink can be divided into several digits. */
  readonly isDivisible: boolean;
  /** The key of the group that has the ink of this digit and the next one, if they may be one digit. */
  readonly withNext: string | null;
}

/** Lines from top to bottom, digits from left to right. */
export type WrittenNumber = readonly (readonly DigitGroup[])[];

/** Ink that might have been one digit. */
export interface ConsideredGroup {
  readonly key: string;
  readonly box: BoundingBox;
  /** Its best digit and that digit's probability, 0..1. */
  readonly digit: string;
  readonly probability: number;
  /** Whether it is a digit of the number. */
  readonly isChosen: boolean;
}

/** A number, and all groups among which its digits were found. */
export interface NumberReading {
  readonly number: WrittenNumber;
  readonly considered: readonly ConsideredGroup[];
}

/** A number of several digits. Candidates and field are those of the selected digit. */
export interface NumberPrediction extends Omit<Judged, "verdict">, NumberReading {
  readonly verdict: "number";
  readonly selected: DigitGroup;
}

/** What the page says about one field. */
export type FieldPrediction = { readonly verdict: "empty" } | Judged;

/** What the page says about a drawing. */
export type Prediction = FieldPrediction | NumberPrediction;

export type Verdict = Prediction["verdict"];

/** The number as text. Lines are separated by line breaks. */
export const textOf = (number: WrittenNumber): string =>
  number.map((line) => line.map(({ digit }) => digit).join("")).join("\n");

/** The best digit's probability if it is a digit at all, 0..1. */
export const shareOf = ({ candidates: [best], noDigit }: Judged): number =>
  best.probability / Math.max(1 - noDigit, best.probability, Number.MIN_VALUE);
