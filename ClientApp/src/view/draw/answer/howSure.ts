import type { Judged, Prediction, WrittenNumber } from "../../../reading/prediction.ts";
import type { PageWords } from "../../../words/english/page.ts";
import type { Numbers } from "../../../words/numbers.ts";

/** Minimum probability for "Quite sure". */
const QUITE = 0.9;

/** Minimum probability for "Almost certain". */
const ALMOST_CERTAIN = 0.99;

/** Returns how certain an answer is, in words and as a percentage. */
export function howSure(prediction: Prediction, words: PageWords, numbers: Numbers): string {
  if (prediction.verdict === "empty") return words.sureOfNothing;
  const [best, second] = prediction.candidates;
  switch (prediction.verdict) {
    case "digit": {
      const sure = prediction.group?.isCorrected ? 1 : best.probability;
      const value = numbers.probability(sure, 1);
      if (sure >= ALMOST_CERTAIN) return words.almostCertain(value);
      return sure >= QUITE ? words.quiteSure(value) : words.fairlySure(value);
    }
    case "number":
      return howSureOfNumber(prediction.number, words, numbers);
    case "unsure":
      return words.cannotDecide(
        numbers.percent(best.probability, 0),
        numbers.percent(second.probability, 0),
      );
    case "not-a-digit":
      return prediction.isTooMuchInk ? words.tooMuchInk : words.notLikeADigit;
  }
}

/**
 * Whether no other digit is nearly as probable. Such a digit is uncertain only if the ink may be
 * divided differently.
 */
const isClear = ({ candidates: [best, second] }: Judged): boolean =>
  best.probability >= QUITE * (best.probability + second.probability);

/**
 * Returns the candidates for each "?" in a number, from left to right, or how certain the least
 * certain digit is if there is no "?".
 */
function howSureOfNumber(number: WrittenNumber, words: PageWords, { percent }: Numbers): string {
  const digits = number.flat().map((group, i) => ({ ...group, place: String(i + 1) }));
  const uncertain = digits.filter(({ digit }) => digit === "?");
  if (uncertain.length > 1) {
    const each = uncertain.map(({ judged }) => {
      const [best, second] = judged.candidates;
      return isClear(judged) ? best.digit : `${best.digit} ${words.or} ${second.digit}`;
    });
    return words.eachCouldBe(each.join(", "));
  }
  const least = digits.reduce((a, b) => (b.certainty < a.certainty ? b : a));
  const [best, second] = least.judged.candidates;
  if (least.digit === "?" && isClear(least.judged)) {
    return words.couldBeDivided(least.place, best.digit);
  }
  if (least.digit === "?") return words.couldBe(least.place, best.digit, second.digit);
  if (least.certainty >= ALMOST_CERTAIN) return words.certainOfAll;
  return words.leastSure(least.place, percent(least.certainty, 0));
}
