const RATE = 0.1;
/** After this share of the rounds, the learning rate drops to `SETTLING_RATE`. */
const SETTLING = 0.7;
const SETTLING_RATE = 0.03;

/**
 * Gradient descent with Adam (Kingma and Ba, 2015) from `start`. After each step, `limit` may move
 * a weight back into its allowed range.
 */
export function descend(
  start: readonly number[],
  rounds: number,
  gradientAt: (weights: readonly number[]) => readonly number[],
  limit: (weight: number, i: number) => number,
): number[] {
  const weights = [...start];
  const means = start.map(() => 0);
  const squares = start.map(() => 0);
  for (let round = 1; round <= rounds; round++) {
    const gradient = gradientAt(weights);
    const rate = round > SETTLING * rounds ? SETTLING_RATE : RATE;
    weights.forEach((weight, i) => {
      const slope = gradient[i] as number;
      means[i] = 0.9 * (means[i] as number) + 0.1 * slope;
      squares[i] = 0.99 * (squares[i] as number) + 0.01 * slope ** 2;
      const mean = (means[i] as number) / (1 - 0.9 ** round);
      const spread = Math.sqrt((squares[i] as number) / (1 - 0.99 ** round)) + 1e-8;
      weights[i] = limit(weight - (rate * mean) / spread, i);
    });
  }
  return weights;
}
