import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { Field } from "../../raster/field.ts";
import type { Recogniser } from "../../reading/recogniser.ts";

/** A hand that pauses this long is not about to go on at once. */
const REST_MS = 150;

/**
 * The newest field, at most one a frame. It comes after the answer, in a task of its own, so that
 * pen and answer do not wait for what explains them.
 */
export function useField(recogniser: Recogniser): Field | null {
  const newest = useSyncExternalStore(recogniser.subscribe, () => recogniser.field);
  const [field, setField] = useState(newest);
  useEffect(() => {
    const timer = setTimeout(setField, 0, newest);
    return () => clearTimeout(timer);
  }, [newest]);
  return field;
}

/** A field for work that should wait until the drawing rests. */
export interface RestingField {
  /** The last one that rested, or null where nothing was drawn. */
  readonly field: Field | null;
  /** The drawing has moved on, and this field is a memory. */
  readonly isStale: boolean;
}

/** The last field that rested; it does not render while the drawing changes. */
export function useRestingField(recogniser: Recogniser): RestingField {
  const [resting, setResting] = useState<RestingField>(() => ({
    field: recogniser.field,
    isStale: false,
  }));
  // Before the next frame: no change of the drawing may fall between render and subscription.
  useLayoutEffect(() => {
    let newest = recogniser.field;
    let timer = 0;
    const unsubscribe = recogniser.subscribe(() => {
      const field = recogniser.field;
      if (field === newest) return;
      newest = field;
      setResting((before) => (before.isStale ? before : { ...before, isStale: true }));
      clearTimeout(timer);
      timer = setTimeout(() => setResting({ field, isStale: false }), REST_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [recogniser]);
  return resting;
}
