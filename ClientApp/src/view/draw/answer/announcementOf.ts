import { type Prediction, textOf } from "../../../reading/prediction.ts";
import type { PageWords } from "../../../words/english/page.ts";
import type { Numbers } from "../../../words/numbers.ts";
import { howSure } from "./howSure.ts";

/** Returns the answer and how certain it is, as sentences for screen readers. */
export function announcementOf(prediction: Prediction, words: PageWords, numbers: Numbers): string {
  if (prediction.verdict === "empty") return words.announceEmpty;
  const sureness = howSure(prediction, words, numbers);
  const [best, second] = prediction.candidates;
  switch (prediction.verdict) {
    case "digit":
      return words.announceDigit(best.digit, sureness);
    case "number":
      return words.announceNumber(textOf(prediction.number).replaceAll("\n", ", "), sureness);
    case "unsure":
      return words.announceUnsure(best.digit, second.digit, sureness);
    case "not-a-digit":
      return sureness;
  }
}
