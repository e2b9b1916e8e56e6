import { useEffect, useState, useSyncExternalStore } from "react";
import type { Reading, Recogniser } from "../../../reading/recogniser.ts";

/**
 * Selects a part of the reading. The component renders only when that part changes, not in every
 * frame.
 */
export function useReading<Part extends string | number | boolean | null>(
  recogniser: Recogniser,
  part: (reading: Reading) => Part,
): Part {
  return useSyncExternalStore(recogniser.subscribe, () => part(recogniser.reading));
}

/** The reading from the last time the drawing did not change for `restMs`. */
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
