import type { Judgement } from "./judgement.ts";

/** One back end's results for a set. */
export interface Answers {
  readonly judgements: readonly Judgement[];
  /** `[samples, labels]`, row-major. */
  readonly probabilities: Readonly<Float32Array>;
}

/** How the results of two back ends for the same samples differ. */
export interface Difference {
  readonly of: number;
  /**
   * Number of samples for which the page would show a different digit or verdict on the two back
   * ends.
   */
  readonly shownOtherwise: number;
  /** Largest difference between corresponding probabilities, 0..1. */
  readonly largest: number;
}

export function differenceOf(one: Answers, other: Answers): Difference {
  const { length } = one.judgements;
  if (other.judgements.length !== length) {
    throw new Error(
      `Expected results for the same ${length} samples, but got ${other.judgements.length}. Compare two measurements of the same set.`,
    );
  }
  let largest = 0;
  one.probabilities.forEach((probability, i) => {
    largest = Math.max(largest, Math.abs(probability - (other.probabilities[i] ?? Number.NaN)));
  });
  const shownOtherwise = one.judgements.filter(
    (judgement, i) => shown(judgement) !== shown(other.judgements[i]),
  ).length;
  return { of: length, shownOtherwise, largest };
}

/** What a visitor would see: the digit if the verdict is "digit", and otherwise the verdict. */
function shown(judgement: Judgement | undefined): string | undefined {
  return judgement?.verdict === "digit" ? judgement.best : judgement?.verdict;
}
