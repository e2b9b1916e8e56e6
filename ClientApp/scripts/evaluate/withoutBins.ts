/**
 * A replacer for `JSON.stringify`. Leaves out a calibration's bins, which only the pictures need.
 */
export const withoutBins = (key: string, value: unknown): unknown =>
  key === "bins" ? undefined : value;
