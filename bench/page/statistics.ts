/** The median, 99th percentile, quartiles and count of a set of measurements. */
export interface Spread {
  readonly median: number;
  readonly percentile99: number;
  readonly quartiles: readonly [number, number];
  readonly count: number;
}

/**
 * Interpolates each percentile linearly between the two nearest ranks. Throws if there are no
 * values.
 */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error("Expected measurements, but there are none.");
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const rank = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(rank)] ?? 0, sorted[Math.ceil(rank)] ?? 0];
    return low + (high - low) * (rank % 1);
  };
  return {
    median: at(0.5),
    percentile99: at(0.99),
    quartiles: [at(0.25), at(0.75)],
    count: sorted.length,
  };
}
