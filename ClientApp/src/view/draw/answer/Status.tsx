import { Suspense } from "react";
import type { ModelState } from "../../../reading/modelLoader.ts";
import type { Recogniser } from "../../../reading/recogniser.ts";
import { pageWords } from "../../../words/page.ts";
import { Failure } from "../../shell/Failure.tsx";
import { useWords } from "../../shell/language.ts";
import { lazyExtra } from "../../shell/lazyPart.tsx";
import { useNumbers } from "../../shell/useNumbers.ts";
import { useRestingReading } from "./useReading.ts";

const PrivacyLine = lazyExtra(() => import("../../shell/privacy/PrivacyLine.tsx"));

/**
 * The displayed time is updated only when the drawing has not changed for this long, because nobody
 * can read a number that changes on every frame.
 */
const REST_MS = 150;

interface StatusProps {
  readonly model: ModelState;
  readonly recogniser: Recogniser;
  readonly onRetry: () => void;
}

/**
 * Shows whether the network is loaded and how long the last answer took. A tooltip names the back
 * end.
 */
export function Status({ model, recogniser, onRetry }: StatusProps) {
  const words = useWords(pageWords);
  const numbers = useNumbers();
  const { elapsedMs, prediction } = useRestingReading(recogniser, REST_MS);
  if (model.status === "loading") return <p className="status">{words.loading}</p>;
  if (model.status === "failed") return <Failure error={model.error} onRetry={onRetry} />;
  return (
    <div className="status">
      <p title={model.model.backEnd === "wasm" ? "WebAssembly" : "JavaScript"}>
        {elapsedMs === null || prediction.verdict === "empty"
          ? words.ready
          : words.readIn(numbers.number(elapsedMs, elapsedMs < 10 ? 1 : 0))}{" "}
        · {words.onThisDevice}
      </p>
      <Suspense>
        <PrivacyLine />
      </Suspense>
    </div>
  );
}
