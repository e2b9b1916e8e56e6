import { useEffect, useState } from "react";
import type { Prediction } from "../prediction/prediction.ts";
import type { PageWords } from "../words/english/page.ts";
import { pageWords } from "../words/page.ts";
import { useWords } from "./language.ts";
import type { Reading } from "./recogniser.ts";

/** A hand that rests this long has finished for now. */
const SETTLED_AFTER_MS = 800;

/** Tells a screen reader what was read once the drawing rests, not at every frame. */
export function Announcement({ reading: { shown, busy } }: { readonly reading: Reading }) {
  const words = useWords(pageWords);
  // What stands there from the start is not announced, only what changes.
  const [announced, setAnnounced] = useState(() => sentence(shown, words));
  useEffect(() => {
    if (busy) return;
    const timer = setTimeout(() => setAnnounced(sentence(shown, words)), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [shown, busy, words]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {announced}
    </p>
  );
}

function sentence(prediction: Prediction, words: PageWords): string {
  if (prediction.verdict === "empty") return words.announceEmpty;
  const [best, second] = prediction.candidates;
  switch (prediction.verdict) {
    case "digit":
      return words.announceDigit(best.digit, Math.round(100 * best.probability));
    case "unsure":
      return words.announceUnsure(best.digit, second.digit);
    case "not-a-digit":
      return words.announceNoDigit;
  }
}
