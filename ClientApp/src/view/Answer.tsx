import type { Prediction } from "../prediction/prediction.ts";
import type { Reading } from "./recogniser.ts";

interface AnswerProps {
  readonly reading: Reading;
  /** The network is there; without it a drawing waits unread. */
  readonly isReady: boolean;
}

/** The answer in large type. Its text is the digit alone where there is one. */
export function Answer({ reading: { shown, busy }, isReady }: AnswerProps) {
  return (
    <output
      className="answer"
      data-testid="prediction"
      data-verdict={shown.verdict}
      aria-busy={busy}
      aria-live="off"
    >
      {busy && !isReady ? "Not read yet" : <AnswerText prediction={shown} />}
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
        <span>
          {best.digit} <span className="or">or</span> {second.digit}
        </span>
      );
    }
    case "not-a-digit":
      return "Not a digit";
  }
}
