import type { Judgement } from "./judgement.ts";

/** One back end's answers for a set. */
export interface Answers {
  readonly judgements: readonly Judgement[];
  /** `[samples, labels]`, row-major. */
  readonly probabilities: Readonly<Float32Array>;
}

/** How two back ends' answers for the same samples differ. */
export interface Difference {
  readonly of: number;
  /**
   * Number of samples that the two back ends show differently: as different digits or with
   * different verdicts.
   */
  readonly shownOtherwise: number;
  /** Largest difference between corresponding probabilities, 0..1. */
  readonly largest: number;
}

export function differenceOf(one: Answers, other: Answers): Difference {
  const { length } = one.judgements;
  if (other.judgements.length !== length) {
    throw new Error(
      `Expected answers to the same ${length} samples, but got ${other.judgements.length}; compare two readings of one set.`,
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

/** What a visitor would see: a digit, or else the verdict. */
function shown(judgement: Judgement | undefined): string | undefined {
  return judgement?.verdict === "digit" ? judgement.best : judgement?.verdict;
}
