import { useEffect, useState, useSyncExternalStore } from "react";
import type { Reading, Recogniser } from "../../../reading/recogniser.ts";

/**
 * Selects one value from the reading. The component re-renders only when that value changes, not after
 * every prediction.
 */
export function useReading<Part extends string | number | boolean | null>(
  recogniser: Recogniser,
  part: (reading: Reading) => Part,
): Part {
  return useSyncExternalStore(recogniser.subscribe, () => part(recogniser.reading));
}

/** Returns the reading from the last time the drawing stayed unchanged for `restMs`. */
export function useRestingReading(recogniser: Recogniser, restMs: number): Reading {
  const [resting, setResting] = useState(recogniser.reading);
  useEffect(() => {
    let timer = 0;
    const unsubscribe = recogniser.subscribe(() => {
      clearTimeout(timer);
      if (recogniser.reading.busy) return;
      timer = setTimeout(() => setResting(recogniser.reading), restMs);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [recogniser, restMs]);
  return resting;
}
