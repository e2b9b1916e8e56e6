import type { Model } from "../../model/model.ts";
import type { Field } from "../../raster/field.ts";
import { answerTo, shortAnswer } from "../../reading/answerTo.ts";
import { type SliderRange, valuesOf } from "./sliders.ts";
import { type Variation, varyField } from "./varyField.ts";

/**
 * Returns the prediction as a `shortAnswer` for each value of a slider, with the other variations
 * unchanged. Yields after each prediction.
 */
export function* answersAlong(
  slider: SliderRange,
  others: Variation,
  model: Pick<Model, "labels" | "digitFrom" | "classify">,
  field: Field,
): Generator<void, readonly string[]> {
  const answers: string[] = [];
  for (const value of valuesOf(slider)) {
    const varied = varyField(field, { ...others, [slider.name]: value });
    answers.push(shortAnswer(answerTo(model, varied)));
    yield;
  }
  return answers;
}
