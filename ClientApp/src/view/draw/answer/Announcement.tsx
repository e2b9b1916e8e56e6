import { type Prediction, textOf } from "../../../reading/prediction.ts";
import type { Recogniser } from "../../../reading/recogniser.ts";
import type { PageWords } from "../../../words/english/page.ts";
import type { Numbers } from "../../../words/numbers.ts";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { howSure } from "./howSure.ts";
import { useRestingReading } from "./useReading.ts";

/** After a pause this long, the visitor has probably finished drawing. */
const SETTLED_AFTER_MS = 800;

/** Announces the answer to screen readers once the visitor pauses, not on every frame. */
export function Announcement({ recogniser }: { readonly recogniser: Recogniser }) {
  const words = useWords(pageWords);
  const numbers = useNumbers();
  const { shown } = useRestingReading(recogniser, SETTLED_AFTER_MS);
  return (
    <p className="visually-hidden" aria-live="polite">
      {sentence(shown, words, numbers)}
    </p>
  );
}

function sentence(prediction: Prediction, words: PageWords, numbers: Numbers): string {
  if (prediction.verdict === "empty") return words.announceEmpty;
  const sureness = howSure(prediction, words, numbers);
  const [best, second] = prediction.candidates;
  switch (prediction.verdict) {
    case "digit":
      return words.announceDigit(best.digit, sureness);
    case "number":
      return words.announceNumber(textOf(prediction.number).replaceAll("\n", ", "));
    case "unsure":
      return words.announceUnsure(best.digit, second.digit, sureness);
    case "not-a-digit":
      return sureness;
  }
}
