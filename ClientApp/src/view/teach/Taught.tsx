import { useEffect, useRef, useState } from "react";
import type { Example } from "../../learn/example.ts";
import type { Learner, LearnerState } from "../../learn/learner.ts";
import { teachWords } from "../../words/teach.ts";
import { InkDrawing } from "../about/InkDrawing.tsx";
import { useWords } from "../shell/language.ts";
import { LessonsFile } from "./LessonsFile.tsx";

interface TaughtProps {
  readonly learner: Learner;
  readonly state: LearnerState;
}

/** The list of lessons, with controls to turn them on or off, delete them and save them. */
export function Taught({ learner, state: { examples, isOn, problem } }: TaughtProps) {
  const words = useWords(teachWords);
  const { taught } = words;
  const [forgotten, setForgotten] = useState<readonly Example[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  // Focus the undo button, because the button that had focus was removed together with its example.
  useEffect(() => {
    if (forgotten.length > 0) button.current?.focus();
  }, [forgotten]);
  const forget = (example: Example) => {
    setForgotten([example]);
    void learner.forget(example);
  };
  const forgetAll = () => {
    setForgotten(examples);
    void learner.forgetAll();
  };
  const bringBack = () => {
    setForgotten([]);
    void learner.teach(forgotten);
  };
  return (
    <section aria-labelledby="taught">
      <h2 id="taught">{taught.title}</h2>
      {examples.length === 0 ? (
        <p data-testid="nothing-taught">{taught.none}</p>
      ) : (
        <>
          <label className="use">
            <input
              type="checkbox"
              data-testid="use-lessons"
              checked={isOn}
              onChange={({ target }) => learner.switchOn(target.checked)}
            />
            {taught.use}
          </label>
          <ul className="taught">
            {examples.map((example, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no state
              <li key={i} data-testid="lesson">
                <InkDrawing strokes={example.strokes} name={taught.drawing(example.digit)} />
                <span aria-hidden="true">{example.digit}</span>
                <button
                  type="button"
                  aria-label={taught.forgetThis(example.digit)}
                  onClick={() => forget(example)}
                >
                  {taught.forget}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="flush" data-testid="forget-all" onClick={forgetAll}>
            {taught.forgetAll}
          </button>
        </>
      )}
      <p role="status" className="outcome">
        {forgotten.length > 0 && taught.forgotten(String(forgotten.length))}{" "}
        {forgotten.length > 0 && problem !== null && words.problems[problem]}
      </p>
      {forgotten.length > 0 && (
        <button
          ref={button}
          type="button"
          className="flush"
          data-testid="bring-back"
          onClick={bringBack}
        >
          {taught.bringBack}
        </button>
      )}
      <LessonsFile learner={learner} examples={examples} />
    </section>
  );
}
