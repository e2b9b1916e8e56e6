import type { Judgement } from "../../src/measure/judgement.ts";
import { NO_DIGIT } from "../../src/measure/sampleSet.ts";

/** The effect of one threshold. */
export interface AcceptancePoint {
  readonly threshold: number;
  /** Share of the digits that are shown correctly, 0..1. */
  readonly digitsShownRight: number;
  /** Share of the other drawings that are not shown as a digit, 0..1. */
  readonly noDigitsRefused: number;
}

/** How the two shares change as the threshold changes. */
export interface Acceptance {
  /** The effect of the model's own threshold. */
  readonly chosen: AcceptancePoint;
  /** The effects of thresholds from 0 to 1. */
  readonly curve: readonly AcceptancePoint[];
}

const STEPS = 200;

/**
 * Returns the effect of each threshold on these readings, or null unless they include both digits
 * and other drawings.
 */
export function acceptanceOf(readings: readonly Judgement[], digitFrom: number): Acceptance | null {
  const digits = readings.filter(({ truth }) => truth !== null && truth !== NO_DIGIT);
  const noDigits = readings.filter(({ truth }) => truth === NO_DIGIT);
  if (digits.length === 0 || noDigits.length === 0) return null;
  const right = digits.filter(({ best, truth }) => best === truth);
  const at = (threshold: number): AcceptancePoint => ({
    threshold,
    digitsShownRight: from(right, threshold) / digits.length,
    noDigitsRefused: 1 - from(noDigits, threshold) / noDigits.length,
  });
  const curve = Array.from({ length: STEPS + 1 }, (_, i) => at(i / STEPS));
  return { chosen: at(digitFrom), curve };
}

const from = (readings: readonly Judgement[], threshold: number): number =>
  readings.filter(({ probability }) => probability >= threshold).length;
