/**
 * A replacer for `JSON.stringify` that omits a calibration's bins, which only the pictures need.
 */
export const withoutBins = (key: string, value: unknown): unknown =>
  key === "bins" ? undefined : value;
