import { expect, test } from "vitest";
import { type Answers, differenceOf } from "./difference.ts";
import type { Judgement } from "./judgement.ts";

const judgement = (verdict: Judgement["verdict"], best: string): Judgement => ({
  truth: "4",
  verdict,
  best,
  probability: 0.9,
});
const one: Answers = {
  judgements: [judgement("digit", "4"), judgement("unsure", "9"), judgement("digit", "1")],
  probabilities: Float32Array.of(0.75, 0.25, 0.5, 0.5, 1, 0),
};

test("identical results have no differences", () => {
  expect(differenceOf(one, one)).toEqual({ of: 3, shownOtherwise: 0, largest: 0 });
});

test("only differences in the shown digit or the verdict are counted", () => {
  const other: Answers = {
    judgements: [judgement("digit", "9"), judgement("unsure", "4"), judgement("not-a-digit", "1")],
    probabilities: Float32Array.of(0.75, 0.25, 0.375, 0.625, 1, 0),
  };
  expect(differenceOf(one, other)).toEqual({ of: 3, shownOtherwise: 2, largest: 0.125 });
  expect(differenceOf(other, one)).toEqual(differenceOf(one, other));
});

test("a missing probability does not count as agreement", () => {
  const other = { ...one, probabilities: one.probabilities.subarray(0, 5) };
  expect(differenceOf(one, other).largest).toBeNaN();
});

test("results for different samples cannot be compared", () => {
  const other = { ...one, judgements: one.judgements.slice(1) };
  expect(() => differenceOf(one, other)).toThrow(/the same 3 samples, but got 2/);
});
