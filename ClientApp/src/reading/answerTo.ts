import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { judge } from "./judge.ts";
import type { FieldPrediction } from "./prediction.ts";

/**
 * The network's answer for any field. A blank field gets the verdict "empty", like a blank sheet.
 */
export function answerTo(
  model: Pick<Model, "labels" | "digitFrom" | "classify">,
  field: Field,
): FieldPrediction {
  if (field.every((ink) => ink === 0)) return { verdict: "empty" };
  return judge(model, model.classify(field), field);
}

/** A short form of the answer: the digit if there is one, or else the verdict. */
export function shortAnswer(prediction: FieldPrediction): string {
  return prediction.verdict === "digit" ? prediction.candidates[0].digit : prediction.verdict;
}
