import type { Variation } from "./varyField.ts";

export interface SliderRange {
  readonly name: keyof Variation;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/**
 * The ranges allow a full turn, a shift by half a digit, and a pen or blur that makes the digit
 * unreadable.
 */
export const SLIDERS: readonly SliderRange[] = [
  { name: "turnDeg", min: -180, max: 180, step: 5 },
  { name: "acrossPx", min: -10, max: 10, step: 0.5 },
  { name: "downPx", min: -10, max: 10, step: 0.5 },
  { name: "penPx", min: -1.5, max: 3, step: 0.1 },
  { name: "blurPx", min: 0, max: 5, step: 0.1 },
];

/** All values of a slider, lowest first. */
export function valuesOf({ min, max, step }: SliderRange): readonly number[] {
  const count = Math.round((max - min) / step) + 1;
  // Multiply instead of adding up the steps, so 0 is exactly 0.
  return Array.from({ length: count }, (_, i) => Number((min + i * step).toFixed(2)));
}
