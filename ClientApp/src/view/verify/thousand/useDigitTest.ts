import { useEffect, useSyncExternalStore } from "react";
import { DigitTest, type TestState } from "../../../measure/digitTest/digitTest.ts";
import { fetchDrawings } from "../../../measure/digitTest/fetchDrawings.ts";
import { msUntil, readBy } from "../../../measure/digitTest/pace.ts";
import { judge } from "../../../reading/judge.ts";
import type { ModelLoader, ModelState } from "../../../reading/modelLoader.ts";
import { useMedia } from "../../shell/useMedia.ts";
import url from "./testDigits.txt?url";

/** Time limit for reading digits in one frame. The rest of the frame is for painting. */
const FRAME_MS = 8;

/** Created outside the hook, so results are kept while the visitor is on another page. */
const digitTest = new DigitTest(() => fetchDrawings(url));

interface DigitTestInUse {
  readonly state: TestState;
  readonly model: ModelState;
  /** Whether the digits are sorted without animation. */
  readonly isCalm: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * Runs the test on 1,000 digits. The test reads them frame by frame with the network that the sheet
 * uses, and pauses while the visitor is on another page.
 */
export function useDigitTest(loader: ModelLoader): DigitTestInUse {
  const state = useSyncExternalStore(digitTest.subscribe, () => digitTest.state);
  const modelState = useSyncExternalStore(loader.subscribe, () => loader.state);
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const model = modelState.status === "ready" ? modelState.model : null;
  const isRunning = state.status === "running";

  useEffect(() => {
    if (!isRunning || model === null || digitTest.state.status !== "running") return;
    const { of, judgements } = digitTest.state.results;
    const startMs = performance.now() - msUntil(judgements.length, of);
    let frame = requestAnimationFrame(readOn);
    function readOn(): void {
      if (model === null) return;
      const count = isCalm ? of : readBy(performance.now() - startMs, of);
      try {
        digitTest.readOn((field) => judge(model, model.classify(field), field), count, FRAME_MS);
      } catch (error) {
        // The test continues with the next back end.
        loader.fallBack(error);
        return;
      }
      frame = requestAnimationFrame(readOn);
    }
    return () => cancelAnimationFrame(frame);
  }, [isRunning, model, isCalm, loader]);

  return {
    state,
    model: modelState,
    isCalm,
    start: () => {
      loader.retry();
      void digitTest.start();
    },
    stop: () => digitTest.stop(),
  };
}
