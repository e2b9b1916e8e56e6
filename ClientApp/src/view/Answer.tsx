import type { Prediction } from "../prediction/prediction.ts";
import { pageWords } from "../words/page.ts";
import { useWords } from "./language.ts";
import type { Reading } from "./recogniser.ts";

interface AnswerProps {
  readonly reading: Reading;
  /** The network is there; without it a drawing waits unread. */
  readonly isReady: boolean;
}

/** The answer in large type. Its text is the digit alone where there is one. */
export function Answer({ reading: { shown, busy }, isReady }: AnswerProps) {
  const words = useWords(pageWords);
  return (
    <output
      className="answer"
      data-testid="prediction"
      data-verdict={shown.verdict}
      aria-busy={busy}
      aria-live="off"
    >
      {busy && !isReady ? words.waitingAnswer : <AnswerText prediction={shown} />}
    </output>
  );
}

function AnswerText({ prediction }: { readonly prediction: Prediction }) {
  const words = useWords(pageWords);
  switch (prediction.verdict) {
    case "empty":
      return words.emptyAnswer;
    case "digit":
      return prediction.candidates[0].digit;
    case "unsure": {
      const [best, second] = prediction.candidates;
      return (
        <span>
          {best.digit} <span className="or">{words.or}</span> {second.digit}
        </span>
      );
    }
    case "not-a-digit":
      return words.noDigitAnswer;
  }
}
