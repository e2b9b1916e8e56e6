import { type Prediction, textOf } from "../../reading/prediction.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import type { PageWords } from "../../words/english/page.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../shell/language.ts";
import { useRestingReading } from "./useReading.ts";

/** After this pause the visitor has probably finished. */
const SETTLED_AFTER_MS = 800;

/** Tells screen readers the answer once the visitor pauses, not in every frame. */
export function Announcement({ recogniser }: { readonly recogniser: Recogniser }) {
  const words = useWords(pageWords);
  const { shown } = useRestingReading(recogniser, SETTLED_AFTER_MS);
  return (
    <p className="visually-hidden" aria-live="polite">
      {sentence(shown, words)}
    </p>
  );
}

function sentence(prediction: Prediction, words: PageWords): string {
  if (prediction.verdict === "empty") return words.announceEmpty;
  const [best, second] = prediction.candidates;
  switch (prediction.verdict) {
    case "digit":
      return words.announceDigit(best.digit, Math.round(100 * best.probability));
    case "number":
      return words.announceNumber(textOf(prediction.number).replaceAll("\n", ", "));
    case "unsure":
      return words.announceUnsure(best.digit, second.digit);
    case "not-a-digit":
      return words.announceNoDigit;
  }
}
