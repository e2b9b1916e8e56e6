import { type RefObject, useEffect, useState } from "react";
import type { Activation, Model } from "../../model/model.ts";
import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import { useOnScreen } from "./useOnScreen.ts";

/**
 * The pause after each computation, as a multiple of the computation's duration. Slow devices
 * therefore update less often.
 */
const PAUSE = 6;

/** Limits the pause, because a computation may have taken long only because it was interrupted. */
const LONGEST_PAUSE_MS = 3000;

/**
 * Returns the field, followed by the output of every layer for that field. Null if nothing is drawn
 * or the element is off screen. Each computation runs in a separate task, with pauses that leave
 * most of the time for drawing.
 */
export function useActivations(
  model: Model,
  recogniser: Recogniser,
  element: RefObject<Element | null>,
): readonly Activation[] | null {
  const isOnScreen = useOnScreen(element);
  const [activations, setActivations] = useState<readonly Activation[] | null>(null);
  useEffect(() => {
    if (!isOnScreen) return;
    let shown: Field | null = null;
    let [timer, earliest] = [0, 0];
    const update = () => {
      timer = 0;
      const start = performance.now();
      shown = recogniser.field;
      setActivations(shown && outputsOf(model, shown));
      const end = performance.now();
      earliest = end + Math.min(PAUSE * (end - start), LONGEST_PAUSE_MS);
    };
    const follow = () => {
      if (timer !== 0 || recogniser.field === shown) return;
      timer = setTimeout(update, Math.max(0, earliest - performance.now()));
    };
    follow();
    const unsubscribe = recogniser.subscribe(follow);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      setActivations(null);
    };
  }, [model, recogniser, isOnScreen]);
  return activations;
}

function outputsOf({ network }: Model, field: Field): readonly Activation[] {
  const input: Activation = { shape: [FIELD_SIDE_PX, FIELD_SIDE_PX, 1], values: field };
  return [input, ...network.activations(field)];
}
