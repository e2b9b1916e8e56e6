import { useEffect, useState } from "react";
import type { Prediction } from "../prediction/prediction.ts";
import type { Reading } from "./recogniser.ts";

/** A hand that rests this long has finished for now. */
const SETTLED_AFTER_MS = 800;

/** Tells a screen reader what was read once the drawing rests, not at every frame. */
export function Announcement({ reading: { shown, busy } }: { readonly reading: Reading }) {
  // What stands there from the start is not announced, only what changes.
  const [announced, setAnnounced] = useState(() => sentence(shown));
  useEffect(() => {
    if (busy) return;
    const timer = setTimeout(() => setAnnounced(sentence(shown)), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [shown, busy]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {announced}
    </p>
  );
}

function sentence(prediction: Prediction): string {
  if (prediction.verdict === "empty") return "The sheet is empty.";
  const [best, second] = prediction.candidates;
  switch (prediction.verdict) {
    case "digit":
      return `Read as ${best.digit}, ${percent(best.probability)}.`;
    case "unsure":
      return `Not sure: ${best.digit} or ${second.digit}.`;
    case "not-a-digit":
      return "This is no digit.";
  }
}

function percent(probability: number): string {
  return `${Math.round(100 * probability)} percent`;
}
