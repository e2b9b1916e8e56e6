import { Suspense } from "react";
import { pageWords } from "../words/page.ts";
import { sentenceOf } from "../words/refusal.ts";
import { refusalWords } from "../words/refusals.ts";
import { useWords } from "./language.ts";
import { lazyExtra } from "./lazyPart.tsx";
import type { ModelState } from "./modelLoader.ts";

const PrivacyLine = lazyExtra(() => import("./privacy/PrivacyLine.tsx"));

interface StatusProps {
  readonly model: ModelState;
  /** Time of the last prediction with its field, null before the first. */
  readonly elapsedMs: number | null;
  readonly onRetry: () => void;
}

/** Whether the network is there, what it runs on and how long an answer takes. */
export function Status({ model, elapsedMs, onRetry }: StatusProps) {
  const words = useWords(pageWords);
  const refusals = useWords(refusalWords);
  if (model.status === "loading") return <p className="status">{words.loading}</p>;
  if (model.status === "failed") {
    return (
      <div className="status failed" role="alert">
        <p>{sentenceOf(model.error, refusals)}</p>
        <button type="button" data-testid="retry" onClick={onRetry}>
          {words.retry}
        </button>
      </div>
    );
  }
  const backEnd = model.model.backEnd === "wasm" ? "WebAssembly" : "JavaScript";
  return (
    <div className="status">
      <p>
        {elapsedMs === null ? words.ready : words.readIn(elapsedMs.toFixed(1))} ·{" "}
        {words.onThisDevice(backEnd)}
      </p>
      <Suspense>
        <PrivacyLine />
      </Suspense>
    </div>
  );
}
