/** A proportion with its 95% confidence interval. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** count / of, 0..1. */
  readonly share: number;
  /** Lower end of the 95% confidence interval, 0..1. */
  readonly low: number;
  /** Upper end of the 95% confidence interval, 0..1. */
  readonly high: number;
}

/** The 97.5% quantile of the standard normal distribution. */
const Z = 1.959964;

/**
 * The proportion `count` / `of` (`of` is at least 1) with Wilson's score interval, which is
 * accurate even near 0 and 1 (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22, 1927).
 */
export function shareOf(count: number, of: number): Share {
  const share = count / of;
  const centre = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const reach =
    (Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of);
  return {
    count,
    of,
    share,
    low: Math.max(0, centre - reach),
    high: Math.min(1, centre + reach),
  };
}
