import { useState, useSyncExternalStore } from "react";
import { Link } from "wouter";
import type { Problem } from "../../learn/learner.ts";
import { teachDrawing } from "../../learn/teachDrawing.ts";
import { teachWords } from "../../words/teach.ts";
import { Answer } from "../draw/answer/Answer.tsx";
import { FieldPreview } from "../draw/answer/FieldPreview.tsx";
import { useReading } from "../draw/answer/useReading.ts";
import { useWords } from "../shell/language.ts";
import type { PageProps } from "../shell/pageProps.ts";

/** The result of teaching the last digit. */
interface Outcome {
  readonly digit: string;
  readonly problem: Problem | null;
}

/** The drawing on the sheet, and ten buttons to choose which digit it is. */
export function CorrectIt({ drawing, recogniser, loader }: PageProps) {
  const words = useWords(teachWords);
  useSyncExternalStore(drawing.subscribe, () => drawing.version);
  const isNumber = useReading(recogniser, ({ shown }) => shown.verdict === "number");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const teach = async (digit: string) => {
    const { strokes } = recogniser;
    setOutcome({ digit, problem: await teachDrawing(recogniser, loader, strokes, digit) });
  };
  const { correct } = words;
  return (
    <section aria-labelledby="correct-it">
      <h2 id="correct-it">{correct.title}</h2>
      {drawing.isEmpty || drawing.picture !== null ? (
        <p>
          {drawing.isEmpty ? correct.none : correct.picture}{" "}
          <Link href="/" className="to-sheet">
            {correct.toDraw}
          </Link>
        </p>
      ) : (
        <>
          <p>{isNumber ? correct.number : correct.help}</p>
          <div className="seen">
            <FieldPreview source={recogniser} />
            <Answer recogniser={recogniser} isReady />
          </div>
          <fieldset className="digits">
            <legend className="visually-hidden">{correct.digits}</legend>
            {[..."0123456789"].map((digit) => (
              <button
                key={digit}
                type="button"
                data-testid={`this-is-${digit}`}
                onClick={() => void teach(digit)}
              >
                {correct.thisIs(digit)}
              </button>
            ))}
          </fieldset>
        </>
      )}
      <p role="status" className="outcome" data-testid="outcome">
        {outcome !== null &&
          (outcome.problem === null
            ? words.remembered(outcome.digit)
            : words.problems[outcome.problem])}
      </p>
    </section>
  );
}
