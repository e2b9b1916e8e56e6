import { expect, test } from "vitest";
import { calibrationOf } from "./calibration.ts";

const answers = (probability: number, count: number, right: number) =>
  Array.from({ length: count }, (_, i) => ({ probability, isRight: i < right }));

test("if the probabilities equal the proportions of correct predictions, the calibration error is 0", () => {
  const { error } = calibrationOf([...answers(0.75, 100, 75), ...answers(0.9, 10, 9)]);
  expect(error).toBeCloseTo(0, 12);
});

test("the error is the gap between mean probability and accuracy, averaged over the bins and weighted by count", () => {
  const { error } = calibrationOf([...answers(0.95, 30, 24), ...answers(0.5, 10, 6)]);
  expect(error).toBeCloseTo((30 * 0.15 + 10 * 0.1) / 40, 12);
});

test("each prediction is in exactly one of 15 equally wide bins, and each bin includes its upper end", () => {
  const { bins } = calibrationOf(
    [0, 1 / 15, 1 / 15 + 1e-9, 0.5, 1].flatMap((p) => answers(p, 1, 1)),
  );
  expect(bins).toHaveLength(15);
  expect(bins.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
  expect(bins[0]?.meanProbability).toBeCloseTo(1 / 30, 12);
});
