import { useState } from "react";
import type { Problem } from "../../learn/learner.ts";
import type { DigitGroup } from "../../reading/prediction.ts";
import { numberWords } from "../../words/number.ts";
import { sentenceOf } from "../../words/refusal.ts";
import { refusalWords } from "../../words/refusals.ts";
import { teachWords } from "../../words/teach.ts";
import { useWords } from "../shell/language.ts";
import type { PageProps } from "../shell/pageProps.ts";

interface RememberDigitProps extends Pick<PageProps, "recogniser" | "loader"> {
  readonly group: DigitGroup;
}

type Outcome = "pending" | { readonly problem: Problem | null } | { readonly error: unknown };

/**
 * A button that teaches the network the correction, so that it reads similar digits the same way
 * from then on.
 */
export function RememberDigit({ recogniser, loader, group }: RememberDigitProps) {
  const words = useWords(numberWords);
  const teaching = useWords(teachWords);
  const refusals = useWords(refusalWords);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isDone =
    outcome === "pending" ||
    (outcome !== null && "problem" in outcome && outcome.problem !== "costsOthers");
  const remember = async () => {
    if (isDone) return;
    setOutcome("pending");
    try {
      // The code for learning is loaded only when a visitor teaches something.
      const { teachDrawing } = await import("../../learn/teachDrawing.ts");
      const problem = await teachDrawing(recogniser, loader, group.strokes, group.digit);
      setOutcome({ problem });
    } catch (error) {
      setOutcome({ error });
    }
  };
  const tell = (told: Exclude<Outcome, "pending">) => {
    if ("error" in told) return sentenceOf(told.error, refusals);
    return told.problem === null
      ? teaching.remembered(group.digit)
      : teaching.problems[told.problem];
  };
  return (
    <>
      <button
        type="button"
        className="remember"
        data-testid="remember"
        aria-disabled={isDone}
        onClick={() => void remember()}
      >
        {words.remember}
      </button>
      <p role="status" data-testid="remembered">
        {outcome !== null && outcome !== "pending" && tell(outcome)}
      </p>
    </>
  );
}
