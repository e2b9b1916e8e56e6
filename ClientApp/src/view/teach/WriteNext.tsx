import { useState, useSyncExternalStore } from "react";
import type { Learner, Problem } from "../../learn/learner.ts";
import { Recogniser } from "../../reading/recogniser.ts";
import { Drawing } from "../../strokes/drawing.ts";
import { PenTool } from "../../strokes/penTool.ts";
import { teachWords } from "../../words/teach.ts";
import { Sheet } from "../draw/Sheet.tsx";
import { useWords } from "../shell/language.ts";
import type { PageProps } from "../shell/pageProps.ts";
import { schedule } from "../shell/schedule.ts";
import { focus } from "./focus.ts";

interface WriteNextProps extends Pick<PageProps, "loader"> {
  readonly learner: Learner;
  readonly digit: string;
  readonly done: number;
  readonly of: number;
  readonly onTaught: () => void;
  readonly onSkip: () => void;
  readonly onStop: () => void;
}

/** A separate sheet on which the visitor writes one digit after another. */
export function WriteNext(props: WriteNextProps) {
  const { learner, loader, digit, done, of, onTaught, onSkip, onStop } = props;
  const words = useWords(teachWords);
  const { write } = words;
  const [drawing] = useState(() => new Drawing());
  const [tool] = useState(() => new PenTool());
  // This recogniser needs no model, because the digit is already known.
  const [recogniser] = useState(() => new Recogniser(drawing, schedule));
  const [problem, setProblem] = useState<Problem | null>(null);
  const isEmpty = useSyncExternalStore(drawing.subscribe, () => drawing.isEmpty);
  const next = () => {
    if (isEmpty) return;
    const { strokes } = drawing;
    drawing.clear();
    // If `teach` rejects an example, it sets `problem` synchronously. Saving takes longer.
    void learner.teach([{ digit, strokes }]).then(() => setProblem(learner.state.problem));
    if (learner.state.problem === "costsOthers") onSkip();
    else onTaught();
  };
  const skip = () => {
    drawing.clear();
    onSkip();
  };
  return (
    <div className="write-next">
      <p ref={focus} tabIndex={-1} role="status" className="ask" data-testid="ask">
        {write.write(digit)} <span>{write.progress(String(done), String(of))}</span>
      </p>
      <progress value={done} max={of} aria-label={write.title} />
      <Sheet drawing={drawing} tool={tool} recogniser={recogniser} loader={loader} />
      <div className="buttons">
        <button type="button" data-testid="next" aria-disabled={isEmpty} onClick={next}>
          {write.next}
        </button>
        <button
          type="button"
          data-testid="clear-written"
          aria-disabled={isEmpty}
          onClick={() => drawing.clear()}
        >
          {write.clear}
        </button>
        <button type="button" data-testid="skip" onClick={skip}>
          {write.skip}
        </button>
        <button type="button" data-testid="stop-writing" onClick={onStop}>
          {write.stop}
        </button>
      </div>
      <p role="status" className="outcome">
        {problem !== null && words.problems[problem]}
      </p>
    </div>
  );
}
