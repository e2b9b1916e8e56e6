/** A softmax output is never 0, but float32 may round it to 0. */
const LEAST_PROBABILITY = 1e-20;

/**
 * The log odds of a label against all other labels together. Unlike probabilities, log odds still
 * change when the network is almost certain. Sums the other labels' probabilities instead of using
 * `1 − p`, because float32 is too coarse near 1.
 */
export function logOdds(probabilities: Readonly<Float32Array>, label: number): number {
  let others = 0;
  probabilities.forEach((probability, i) => {
    if (i !== label) others += probability;
  });
  const own = Math.max(probabilities[label] ?? 0, LEAST_PROBABILITY);
  return Math.log(own / Math.max(others, LEAST_PROBABILITY));
}
