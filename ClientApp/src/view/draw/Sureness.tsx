import type { Prediction } from "../../reading/prediction.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import type { PageWords } from "../../words/english/page.ts";
import type { Numbers } from "../../words/numbers.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { useReading } from "./useReading.ts";

/** How sure the answer is, in words and as a percentage. */
export function Sureness({ recogniser }: { readonly recogniser: Recogniser }) {
  const words = useWords(pageWords);
  const numbers = useNumbers();
  const sentence = useReading(recogniser, ({ shown }) => howSure(shown, words, numbers));
  return (
    <p className="sureness" data-testid="sureness">
      {sentence}
    </p>
  );
}

/** From these probabilities on, the words are stronger. */
const QUITE = 0.9;
const ALMOST_CERTAIN = 0.99;

/** More would be shown as 100.0%, but no answer is that certain. */
const MOST = 0.999;

export function howSure(prediction: Prediction, words: PageWords, { percent }: Numbers): string {
  if (prediction.verdict === "empty") return words.sureOfNothing;
  const [best, second] = prediction.candidates;
  switch (prediction.verdict) {
    case "digit": {
      const { probability } = best;
      const value = percent(Math.min(probability, MOST), 1);
      if (probability >= ALMOST_CERTAIN) return words.almostCertain(value);
      return probability >= QUITE ? words.quiteSure(value) : words.fairlySure(value);
    }
    case "unsure":
      return words.cannotDecide(percent(best.probability, 0), percent(second.probability, 0));
    case "not-a-digit":
      return words.announceNoDigit;
  }
}
