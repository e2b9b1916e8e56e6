import { pageWords } from "../../words/page.ts";
import { sentenceOf } from "../../words/refusal.ts";
import { refusalWords } from "../../words/refusals.ts";
import { useWords } from "./language.ts";

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Shows what went wrong, with a button to try again. */
export function Failure({ error, onRetry }: FailureProps) {
  const words = useWords(pageWords);
  const refusals = useWords(refusalWords);
  return (
    <div className="status failed" role="alert">
      <p>{sentenceOf(error, refusals)}</p>
      <button type="button" data-testid="retry" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
}
