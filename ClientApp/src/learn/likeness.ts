/** A drawing's features, prepared for comparison: a vector `[channels]` of length 1. */
export type Direction = Readonly<Float32Array>;

/**
 * Returns a function that prepares features for comparison. The returned function standardises each
 * channel by its mean and standard deviation over `others`, so that all channels count equally.
 */
export function directionsFrom(
  others: readonly Readonly<Float32Array>[],
): (features: Readonly<Float32Array>) => Direction {
  const channels = others[0]?.length ?? 0;
  const mean = new Float32Array(channels);
  const spread = new Float32Array(channels);
  for (const features of others) {
    features.forEach((value, i) => {
      mean[i] = (mean[i] ?? 0) + value / others.length;
    });
  }
  for (const features of others) {
    features.forEach((value, i) => {
      spread[i] = (spread[i] ?? 0) + (value - (mean[i] ?? 0)) ** 2 / others.length;
    });
  }
  return (features) => {
    const scaled = features.map(
      (value, i) => (value - (mean[i] ?? 0)) / (Math.sqrt(spread[i] ?? 0) || 1),
    );
    const length = Math.hypot(...scaled) || 1;
    return scaled.map((value) => value / length);
  };
}

/** Drawings whose cosine similarity is lower than this are treated as completely different. */
const ALIKE_FROM = 0.5;

/** The higher this exponent, the less a slight likeness counts. */
const SHARPNESS = 1.5;

/** How alike two drawings are, from 0 (not at all) to 1 (the same). */
export function likeness(a: Direction, b: Direction): number {
  const cosine = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  return Math.max(0, (cosine - ALIKE_FROM) / (1 - ALIKE_FROM)) ** SHARPNESS;
}
