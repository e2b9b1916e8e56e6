import { useLayoutEffect, useRef } from "react";
import type { Verdict } from "../../../reading/prediction.ts";
import type { Reading, Recogniser } from "../../../reading/recogniser.ts";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../../shell/language.ts";
import { NumberText } from "./NumberText.tsx";
import { useReading } from "./useReading.ts";

interface AnswerProps {
  readonly recogniser: Recogniser;
  /** Whether the network is loaded. Until then, drawings are not read. */
  readonly isReady: boolean;
}

/** Shows the answer in large type. If the answer is a digit, the element contains no other text. */
export function Answer({ recogniser, isReady }: AnswerProps) {
  const words = useWords(pageWords);
  const waits = useReading(recogniser, ({ busy }) => busy && !isReady);
  const verdict = useReading(recogniser, ({ shown }) => shown.verdict);
  const best = useReading(recogniser, candidate(0));
  const second = useReading(recogniser, candidate(1));
  const output = useRef<HTMLOutputElement>(null);
  // `aria-busy` changes twice per frame, so it is set without re-rendering the component.
  useLayoutEffect(() => {
    const tell = () => output.current?.setAttribute("aria-busy", String(recogniser.reading.busy));
    tell();
    return recogniser.subscribe(tell);
  }, [recogniser]);
  return (
    <output
      ref={output}
      className="answer"
      data-testid="prediction"
      data-verdict={verdict}
      aria-live="off"
    >
      {waits ? (
        words.waitingAnswer
      ) : (
        <AnswerText verdict={verdict} best={best} second={second} recogniser={recogniser} />
      )}
    </output>
  );
}

/**
 * Returns a selector for the candidate digit at this rank. The selector returns an empty string if
 * the sheet is empty.
 */
function candidate(place: 0 | 1): (reading: Reading) => string {
  return ({ shown }) => (shown.verdict === "empty" ? "" : shown.candidates[place].digit);
}

interface AnswerTextProps {
  readonly verdict: Verdict;
  readonly best: string;
  readonly second: string;
  readonly recogniser: Recogniser;
}

function AnswerText({ verdict, best, second, recogniser }: AnswerTextProps) {
  const words = useWords(pageWords);
  switch (verdict) {
    case "empty":
      return words.emptyAnswer;
    case "digit":
      return best;
    case "number":
      return <NumberText recogniser={recogniser} />;
    case "unsure":
      return (
        <span>
          {best} <span className="or">{words.or}</span> {second}
        </span>
      );
    case "not-a-digit":
      return words.noDigitAnswer;
  }
}
