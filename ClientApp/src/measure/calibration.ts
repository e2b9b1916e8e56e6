/** A prediction's probability (0..1), and whether the prediction was right. */
export interface Answer {
  readonly probability: number;
  readonly isRight: boolean;
}

/** The predictions with a probability in `(from, to]`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Mean probability of these predictions, or 0 if there are none. */
  readonly meanProbability: number;
}

export interface Calibration {
  /** Expected calibration error, 0..1. */
  readonly error: number;
  readonly bins: readonly Bin[];
}

const BINS = 15;

/**
 * The gap between the mean probability and the proportion of correct predictions, averaged over 15
 * equally wide bins and weighted by count (C. Guo et al., "On calibration of modern neural
 * networks", ICML 2017, eq. 3). Needs at least one prediction.
 */
export function calibrationOf(answers: readonly Answer[]): Calibration {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, right: 0, probability: 0 }));
  for (const { probability, isRight } of answers) {
    const sum = sums[Math.min(Math.max(Math.ceil(probability * BINS) - 1, 0), BINS - 1)];
    if (sum === undefined) throw new RangeError(`Expected a probability, but got ${probability}.`);
    sum.count++;
    sum.right += isRight ? 1 : 0;
    sum.probability += probability;
  }
  const bins = sums.map(({ count, right, probability }, i) => ({
    from: i / BINS,
    to: (i + 1) / BINS,
    count,
    right,
    meanProbability: count > 0 ? probability / count : 0,
  }));
  const distance = sums.reduce((sum, bin) => sum + Math.abs(bin.right - bin.probability), 0);
  return { error: distance / answers.length, bins };
}
