import type { Prediction } from "../prediction/prediction.ts";
import type { Reading } from "./recogniser.ts";

/** The answer in large type. Its text is the digit alone where there is one. */
export function Answer({ reading: { prediction, busy } }: { readonly reading: Reading }) {
  return (
    <output
      className="answer"
      data-testid="prediction"
      data-verdict={prediction.verdict}
      aria-busy={busy}
      aria-live="off"
    >
      <AnswerText prediction={prediction} />
    </output>
  );
}

function AnswerText({ prediction }: { readonly prediction: Prediction }) {
  switch (prediction.verdict) {
    case "empty":
      return "Nothing drawn yet";
    case "digit":
      return prediction.candidates[0].digit;
    case "unsure": {
      const [best, second] = prediction.candidates;
      return (
        <>
          {best.digit} <small>or</small> {second.digit}
        </>
      );
    }
    case "not-a-digit":
      return "No digit";
  }
}
