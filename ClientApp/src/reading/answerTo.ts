import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { judge } from "./judge.ts";
import type { FieldPrediction } from "./prediction.ts";

/** Returns the prediction for a field. For a blank field, the verdict is "empty". */
export function answerTo(
  model: Pick<Model, "labels" | "digitFrom" | "classify">,
  field: Field,
): FieldPrediction {
  if (field.every((ink) => ink === 0)) return { verdict: "empty" };
  return judge(model, model.classify(field), field);
}

/** Returns the digit if the verdict is "digit", and otherwise the verdict. */
export function shortAnswer(prediction: FieldPrediction): string {
  return prediction.verdict === "digit" ? prediction.candidates[0].digit : prediction.verdict;
}
