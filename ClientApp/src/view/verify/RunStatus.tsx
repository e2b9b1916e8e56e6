import type { VerifierState } from "../../measure/verifier.ts";
import { sentenceOf } from "../../words/refusal.ts";
import { refusalWords } from "../../words/refusals.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";

/** The progress of a run and how it ended. Screen readers announce only the start and the end. */
export function RunStatus({ run, verification, comparison }: VerifierState) {
  const words = useWords(verifyWords);
  const { number } = useNumbers();
  const announced = {
    none: "",
    running: words.announceStart,
    done: comparison
      ? words.announceCompared
      : words.announceDone(number(verification?.images ?? 0)),
    cancelled: "",
    failed: "",
  }[run.status];
  return (
    <div className="run-status">
      <p className="visually-hidden" aria-live="polite" data-testid="announced">
        {announced}
      </p>
      <RunText run={run} />
    </div>
  );
}

function RunText({ run }: Pick<VerifierState, "run">) {
  const words = useWords(verifyWords);
  const refusals = useWords(refusalWords);
  const { number } = useNumbers();
  switch (run.status) {
    case "none":
    case "done":
      return null;
    case "failed":
      return (
        <p className="note" role="alert">
          {sentenceOf(run.error, refusals)}
        </p>
      );
    case "cancelled":
      return (
        <p role="status">
          {run.progress === null
            ? words.cancelledEarly
            : words.cancelled(number(run.progress.read), number(run.progress.of))}
        </p>
      );
    case "running": {
      if (run.progress === null) {
        return (
          <>
            <progress aria-label={words.progress} />
            <p className="quiet">{words.starting}</p>
          </>
        );
      }
      const { read, of, elapsedMs } = run.progress;
      const rate = elapsedMs > 0 ? Math.round(read / (elapsedMs / 1000)) : 0;
      return (
        <>
          <progress aria-label={words.progress} max={of} value={read} />
          <p className="quiet">
            {words.readOf(number(read), number(of))} · {words.aSecond(number(rate))}
          </p>
        </>
      );
    }
  }
}
