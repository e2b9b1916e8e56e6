import type { Model } from "../model/model.ts";
import type { Learned } from "./teacher.ts";

/** Returns the model with lessons applied. */
export function withLessons(
  { labels, digitFrom }: Pick<Model, "labels" | "digitFrom">,
  { classify }: Pick<Learned, "classify">,
): Pick<Model, "labels" | "digitFrom" | "classify" | "classifyAll"> {
  return {
    labels,
    digitFrom,
    classify,
    classifyAll: (fields) => {
      const all = new Float32Array(fields.length * labels.length);
      fields.forEach((field, i) => {
        all.set(classify(field), i * labels.length);
      });
      return all;
    },
  };
}
