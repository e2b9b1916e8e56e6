import type { ModelLoader } from "../../../reading/modelLoader.ts";
import { verifyWords } from "../../../words/verify.ts";
import { Failure } from "../../shell/Failure.tsx";
import { useWords } from "../../shell/language.ts";
import { Credit } from "./Credit.tsx";
import { Piles } from "./Piles.tsx";
import { TestResult } from "./TestResult.tsx";
import { useDigitTest } from "./useDigitTest.ts";
import "./thousand.css";

/** A button that tests the network on 1,000 real digits while the visitor watches. */
export function ThousandDigits({ loader }: { readonly loader: ModelLoader }) {
  const words = useWords(verifyWords).thousand;
  const { state, model, isCalm, start, stop } = useDigitTest(loader);
  const { status } = state;
  const isRunning = status === "running";
  const name = {
    none: words.start,
    fetching: words.loading,
    failed: words.start,
    running: words.stop,
    stopped: words.again,
    done: words.again,
  }[status];
  const error = state.status === "failed" ? state.error : null;
  return (
    <section className="thousand" aria-label={words.start}>
      {/* The same button in every state, so that keyboard users do not lose focus. */}
      <button
        type="button"
        className="start"
        data-testid="test-digits"
        aria-disabled={status === "fetching"}
        onClick={isRunning ? stop : start}
      >
        {name}
      </button>
      {status === "none" && (
        <div className="quiet">
          <p>{words.about}</p>
          <p>{words.download}</p>
        </div>
      )}
      {error !== null && <Failure error={error} onRetry={start} />}
      {isRunning && model.status === "failed" && (
        <Failure error={model.error} onRetry={loader.retry} />
      )}
      <TestResult state={state} />
      {"results" in state && (
        <Piles {...state.results} isLive={state.status === "running" && !isCalm} />
      )}
      <Credit />
    </section>
  );
}
