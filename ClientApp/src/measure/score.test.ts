import { expect, test } from "vitest";
import type { Judgement } from "./judgement.ts";
import { NO_DIGIT, type Truth } from "./sampleSet.ts";
import { scoreOf } from "./score.ts";

const reading = (
  truth: Truth,
  verdict: Judgement["verdict"],
  best: string,
  probability = 0.9,
): Judgement => ({
  truth,
  verdict,
  best,
  probability,
});

test("digits are scored by how they are shown and by whether the most probable digit is right", () => {
  const { digits, noDigits, unlabelled } = scoreOf([
    reading("4", "digit", "4"),
    reading("4", "digit", "9"),
    reading("4", "unsure", "4", 0.5),
    reading("7", "not-a-digit", "1", 0.2),
    reading("7", "digit", "7"),
  ]);
  if (digits === null) throw new Error("expected a score of digits");
  const { bestRight, shownRight, shownWrong, unsure, refused } = digits;
  const counts = [bestRight, shownRight, shownWrong, unsure, refused].map(({ count }) => count);
  expect(counts).toEqual([3, 2, 1, 1, 1]);
  expect(digits.accepted?.right).toMatchObject({ count: 2, of: 3 });
  expect(digits.accepted?.calibration.bins.at(-2)).toMatchObject({ count: 3, right: 2 });
  expect(digits.confusion[4]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1]);
  expect(digits.confusion[7]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1]);
  expect(noDigits).toBeNull();
  expect(unlabelled).toBeNull();
});

test("a set in which no digit is shown has no scores for accepted digits", () => {
  expect(scoreOf([reading("4", "unsure", "4")]).digits?.accepted).toBeNull();
});

test("samples that are not digits are scored by how many are not shown as a digit", () => {
  const { noDigits } = scoreOf([
    reading(NO_DIGIT, "digit", "8"),
    reading(NO_DIGIT, "unsure", "8"),
    reading(NO_DIGIT, "not-a-digit", "8"),
  ]);
  expect(noDigits).toMatchObject({
    notShown: { count: 2, of: 3 },
    unsure: { count: 1 },
    refused: { count: 1 },
  });
});

test("unlabelled drawings are scored only by how they were shown", () => {
  const score = scoreOf([reading(null, "digit", "3"), reading(null, "unsure", "5")]);
  expect(score).toMatchObject({ digits: null, noDigits: null });
  expect(score.unlabelled).toMatchObject({ shown: { count: 1, of: 2 }, unsure: { count: 1 } });
  expect(score.unlabelled?.shownAs).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
});
