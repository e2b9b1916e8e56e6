import { type Answer, type Calibration, calibrationOf } from "./calibration.ts";
import type { Judgement } from "./judgement.ts";
import { DIGITS, NO_DIGIT } from "./sampleSet.ts";
import { type Share, shareOf } from "./share.ts";

/** The scores of one set. A score without samples is null. */
export interface Score {
  readonly digits: DigitScore | null;
  readonly noDigits: NoDigitScore | null;
  readonly unlabelled: UnlabelledScore | null;
}

export interface DigitScore {
  /** Samples whose most probable digit is right, whatever the verdict. */
  readonly bestRight: Share;
  readonly shownRight: Share;
  readonly unsure: Share;
  readonly refused: Share;
  readonly shownWrong: Share;
  /**
   * Compares the probability of the best digit with how often that digit is right, whether or not
   * it is shown.
   */
  readonly calibration: Calibration;
  /** Scores of the drawings that are shown as a digit, right or wrong. Null if there are none. */
  readonly accepted: { readonly right: Share; readonly calibration: Calibration } | null;
  /**
   * `[10, 11]`: rows are the digits drawn, and columns are the digits shown. The last column counts
   * drawings that were not shown as a digit.
   */
  readonly confusion: readonly (readonly number[])[];
}

export interface NoDigitScore {
  readonly notShown: Share;
  readonly unsure: Share;
  readonly refused: Share;
}

export interface UnlabelledScore {
  readonly shown: Share;
  readonly unsure: Share;
  readonly refused: Share;
  /** `[10]`: number of drawings shown as each digit. */
  readonly shownAs: readonly number[];
}

export function scoreOf(readings: readonly Judgement[]): Score {
  const digits = readings.filter(({ truth }) => truth !== null && truth !== NO_DIGIT);
  const noDigits = readings.filter(({ truth }) => truth === NO_DIGIT);
  const unlabelled = readings.filter(({ truth }) => truth === null);
  return {
    digits: digits.length > 0 ? digitScore(digits) : null,
    noDigits: noDigits.length > 0 ? noDigitScore(noDigits) : null,
    unlabelled: unlabelled.length > 0 ? unlabelledScore(unlabelled) : null,
  };
}

const isRight = ({ best, truth }: Judgement): boolean => best === truth;
const isShown = ({ verdict }: Judgement): boolean => verdict === "digit";
const isUnsure = ({ verdict }: Judgement): boolean => verdict === "unsure";
const isRefused = ({ verdict }: Judgement): boolean => verdict === "not-a-digit";

const answerOf = (reading: Judgement): Answer => ({
  probability: reading.probability,
  isRight: isRight(reading),
});

const shareWhere = (readings: readonly Judgement[], is: (reading: Judgement) => boolean): Share =>
  shareOf(readings.filter(is).length, readings.length);

function digitScore(readings: readonly Judgement[]): DigitScore {
  const shown = readings.filter(isShown);
  return {
    bestRight: shareWhere(readings, isRight),
    shownRight: shareWhere(readings, (reading) => isShown(reading) && isRight(reading)),
    unsure: shareWhere(readings, isUnsure),
    refused: shareWhere(readings, isRefused),
    shownWrong: shareWhere(readings, (reading) => isShown(reading) && !isRight(reading)),
    calibration: calibrationOf(readings.map(answerOf)),
    accepted:
      shown.length > 0
        ? { right: shareWhere(shown, isRight), calibration: calibrationOf(shown.map(answerOf)) }
        : null,
    confusion: DIGITS.map((drawn) => {
      const ofDigit = readings.filter(({ truth }) => truth === drawn);
      return [...shownAs(ofDigit), ofDigit.filter((reading) => !isShown(reading)).length];
    }),
  };
}

function noDigitScore(readings: readonly Judgement[]): NoDigitScore {
  return {
    notShown: shareWhere(readings, (reading) => !isShown(reading)),
    unsure: shareWhere(readings, isUnsure),
    refused: shareWhere(readings, isRefused),
  };
}

function unlabelledScore(readings: readonly Judgement[]): UnlabelledScore {
  return {
    shown: shareWhere(readings, isShown),
    unsure: shareWhere(readings, isUnsure),
    refused: shareWhere(readings, isRefused),
    shownAs: shownAs(readings),
  };
}

function shownAs(readings: readonly Judgement[]): number[] {
  const shown = readings.filter(isShown);
  return DIGITS.map((digit) => shown.filter(({ best }) => best === digit).length);
}
