import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { judge } from "./judge.ts";
import type { Prediction } from "./prediction.ts";

/** What the network answers to any field; a blank one is empty, as a blank sheet is. */
export function answerTo(model: Model, field: Field): Prediction {
  if (field.every((ink) => ink === 0)) return { verdict: "empty" };
  return judge(model, model.classify(field), field);
}

/** The answer in short: the digit where there is one, else the verdict. */
export function shortAnswer(prediction: Prediction): string {
  return prediction.verdict === "digit" ? prediction.candidates[0].digit : prediction.verdict;
}
