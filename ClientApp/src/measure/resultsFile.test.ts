import { expect, test } from "vitest";
import type { Judgement } from "./judgement.ts";
import { numberScore } from "./numbers/numberScore.ts";
import { resultsFile } from "./resultsFile.ts";
import { scoreOf } from "./score.ts";

test("the results file is JSON with all scores and mistakes, but without the images", () => {
  const judgements: Judgement[] = [
    { truth: "4", verdict: "digit", best: "4", probability: 0.9 },
    { truth: "4", verdict: "digit", best: "9", probability: 0.8 },
  ];
  const set = {
    name: "own.ndjson",
    score: scoreOf(judgements),
    judgements,
    numbers: numberScore([{ written: "12", read: "12" }]),
    probabilities: new Float32Array(22),
    pixels: new Uint8Array(2 * 784),
  };
  const fallBack = { backEnd: "wasm", reason: "CONTEXT_LOST", after: 1 } as const;
  const text = resultsFile(
    {
      weights: "weights.0000000000000000.bin",
      weightsSha256: "00",
      backEnd: "webgl",
      parityDifference: 1e-7,
      fallBack,
      sets: [set],
      images: 2,
      elapsedMs: 500,
    },
    { backEnd: "cpu", fallBack: null, differences: [{ of: 2, shownOtherwise: 0, largest: 0 }] },
  );
  const results = JSON.parse(text);
  expect(results).toMatchObject({ backEnd: "webgl", fallBack, imagesPerSecond: 4 });
  expect(results.comparison.backEnd).toBe("cpu");
  expect(results.sets[0].digits.bestRight).toMatchObject({ count: 1, of: 2 });
  expect(results.sets[0].numbers.right).toMatchObject({ count: 1, of: 1 });
  expect(results.sets[0].mistakes).toEqual([
    { truth: "4", verdict: "digit", best: "9", probability: 0.8, place: 1 },
  ]);
  expect(results.sets[0]).not.toHaveProperty("pixels");
});
