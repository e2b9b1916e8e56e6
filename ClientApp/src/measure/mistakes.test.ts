import { expect, test } from "vitest";
import type { Judgement } from "./judgement.ts";
import { mistakesOf } from "./mistakes.ts";
import { NO_DIGIT } from "./sampleSet.ts";

const reading = (
  truth: string | null,
  verdict: Judgement["verdict"],
  best: string,
  probability: number,
): Judgement => ({ truth, verdict, best, probability });

test("wrong digits come first (most certain first), then digits that were not shown (least certain first)", () => {
  const mistakes = mistakesOf([
    reading("1", "digit", "1", 0.9),
    reading("2", "unsure", "2", 0.6),
    reading("3", "digit", "5", 0.8),
    reading(NO_DIGIT, "digit", "0", 0.95),
    reading(NO_DIGIT, "not-a-digit", "0", 0.2),
    reading(null, "digit", "7", 0.9),
    reading("4", "not-a-digit", "9", 0.1),
  ]);
  expect(mistakes.map(({ place }) => place)).toEqual([3, 2, 6, 1]);
});
