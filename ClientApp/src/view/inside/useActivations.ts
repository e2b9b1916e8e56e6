import { type RefObject, useMemo } from "react";
import type { Activation, Model } from "../../model/model.ts";
import { FIELD_SIDE_PX } from "../../raster/field.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import { useField } from "./useField.ts";
import { useOnScreen } from "./useOnScreen.ts";

/**
 * The field, then the output of every layer for it, at most once per frame. Null if nothing is
 * drawn or the element is off screen.
 */
export function useActivations(
  model: Model,
  recogniser: Recogniser,
  element: RefObject<Element | null>,
): readonly Activation[] | null {
  const isOnScreen = useOnScreen(element);
  const newest = useField(recogniser);
  const field = isOnScreen ? newest : null;
  return useMemo(() => {
    if (field === null) return null;
    const input: Activation = { shape: [FIELD_SIDE_PX, FIELD_SIDE_PX, 1], values: field };
    return [input, ...model.network.activations(field)];
  }, [model, field]);
}
