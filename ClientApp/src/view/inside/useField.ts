import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { Field } from "../../raster/field.ts";
import type { Recogniser } from "../../reading/recogniser.ts";

/** After a pause this long, the visitor has probably finished drawing. */
const REST_MS = 150;

/**
 * Returns the newest field. The update runs in a separate task,
 * after the answer, so that rendering the field delays neither the pen nor the answer.
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

/** The field at the visitor's last pause, for work that should not be repeated on every frame. */
export interface RestingField {
  /** The field when the visitor last paused, or null if nothing was drawn. */
  readonly field: Field | null;
  /** Whether the drawing has changed since that pause. */
  readonly isStale: boolean;
}

/**
 * Returns the field as it was when the visitor last paused. The component does not re-render for
 * every change to the drawing.
 */
export function useRestingField(recogniser: Recogniser): RestingField {
  const [resting, setResting] = useState<RestingField>(() => ({
    field: recogniser.field,
    isStale: false,
  }));
  // A layout effect subscribes before the next frame, so that no change between rendering and
  // subscribing is missed.
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
