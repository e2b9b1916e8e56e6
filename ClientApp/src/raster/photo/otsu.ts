const LEVELS = 256;

/**
 * Returns the threshold that best splits the values into two groups (N. Otsu, "A threshold
 * selection method from gray-level histograms", 1979), and the distance between the means of these
 * groups.
 */
export function otsu(values: Readonly<Float32Array>): {
  readonly threshold: number;
  readonly contrast: number;
} {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const step = (high - low) / LEVELS || 1;
  const counts = new Float64Array(LEVELS);
  for (const value of values) {
    const level = Math.min(LEVELS - 1, Math.floor((value - low) / step));
    counts[level] = (counts[level] as number) + 1;
  }
  const total = counts.reduce((sum, count, level) => sum + level * count, 0);
  let [below, sumBelow, best, bestSpread, contrast] = [0, 0, 0, -1, 0];
  for (let level = 0; level < LEVELS - 1; level++) {
    below += counts[level] as number;
    sumBelow += level * (counts[level] as number);
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const apart = (total - sumBelow) / above - sumBelow / below;
    const spread = below * above * apart ** 2;
    if (spread > bestSpread) [best, bestSpread, contrast] = [level, spread, apart * step];
  }
  return { threshold: low + (best + 1) * step, contrast };
}
