import type { DigitScore } from "../../src/measure/score.ts";
import { type Share, shareOf } from "../../src/measure/share.ts";

/** The shares that have goals, measured on one set of digits. */
export interface DigitShares {
  readonly shown: Share;
  readonly wrong: Share;
  readonly best: Share;
  /** A share of the zeros, not of all digits. */
  readonly zerosNotShown: Share;
}

export function digitShares({ shownRight, shownWrong, bestRight, confusion }: DigitScore) {
  const [zeros = []] = confusion;
  const count = zeros.reduce((sum, times) => sum + times, 0);
  return {
    shown: shownRight,
    wrong: shownWrong,
    best: bestRight,
    zerosNotShown: shareOf(count - (zeros[0] ?? 0), count),
  } satisfies DigitShares;
}

/** Combines the shares of several sets, as if they were one set. */
export function together(all: readonly DigitShares[]): DigitShares {
  const sum = (of: (one: DigitShares) => Share) =>
    shareOf(
      all.reduce((total, one) => total + of(one).count, 0),
      all.reduce((total, one) => total + of(one).of, 0),
    );
  return {
    shown: sum(({ shown }) => shown),
    wrong: sum(({ wrong }) => wrong),
    best: sum(({ best }) => best),
    zerosNotShown: sum(({ zerosNotShown }) => zerosNotShown),
  };
}
