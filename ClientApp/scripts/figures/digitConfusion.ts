import type { Metrics } from "./recorded.ts";

/**
 * Returns the confusion matrix in `metrics.json` without its last row and column, which stand for
 * "not a digit". Both are all zeros, because the matrix shows which of the ten digits was the most
 * probable for each of MNIST's test images. The result holds counts, indexed as `[written][read]`.
 */
export function digitConfusion({ confusion }: Pick<Metrics, "confusion">): number[][] {
  const digits = confusion.slice(0, 10).map((row) => row.slice(0, 10));
  const total = (rows: readonly (readonly number[])[]) => rows.flat().reduce((a, b) => a + b, 0);
  if (total(digits) === total(confusion)) return digits;
  throw new Error(
    "Expected docs/model/metrics.json to count only the best of the ten digits for MNIST's test images, but some are counted as not a digit; change the page's caption and this script.",
  );
}
