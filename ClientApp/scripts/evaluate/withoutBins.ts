/** Leaves out a calibration's bins, which only the pictures need. For `JSON.stringify`. */
export const withoutBins = (key: string, value: unknown): unknown =>
  key === "bins" ? undefined : value;
