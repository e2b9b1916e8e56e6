import type { TestState } from "../../../measure/digitTest/digitTest.ts";
import { verifyWords } from "../../../words/verify.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";

/**
 * The result in one sentence, which screen readers announce, and how long the network took. Empty
 * while the test is running.
 */
export function TestResult({ state }: { readonly state: TestState }) {
  const words = useWords(verifyWords);
  const { number } = useNumbers();
  const results = state.status === "done" || state.status === "stopped" ? state.results : null;
  const read = results?.judgements.length ?? 0;
  return (
    <div className="outcome">
      <p role="status" className="result" data-testid="test-result">
        {results !== null && (
          <>
            {state.status === "stopped" && `${words.thousand.stopped} `}
            {words.sentence(
              number(results.right.length),
              number(read),
              number(results.wrong.length),
              number(results.unsure.length),
            )}
          </>
        )}
      </p>
      {results !== null && read > 0 && (
        <p className="quiet">
          {words.thousand.time(
            number(results.readingMs / 1000, 1),
            number(results.readingMs / read, 1),
          )}
        </p>
      )}
    </div>
  );
}
