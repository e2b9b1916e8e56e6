import { afterAll, beforeAll, expect, test } from "vitest";
import { startWasmInNode } from "../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { drawnDigits } from "../../scripts/data/drawnDigits.ts";
import type { Model } from "../model/model.ts";
import type { Network } from "../model/network.ts";
import type { Field } from "../raster/field.ts";
import { rasterise } from "../raster/rasterise.ts";
import { answerTo, shortAnswer } from "../reading/answerTo.ts";
import { breakField, MOST_PIXELS, scoreFor } from "./breakField.ts";
import { flipPixels } from "./flipPixels.ts";
import { runInSlices } from "./runInSlices.ts";
import { tryPixels } from "./tryPixels.ts";

let network: Network;
let model: Pick<Model, "labels" | "digitFrom" | "classify">;
beforeAll(async () => {
  await startWasmInNode();
  const opened = await openCommittedModel();
  network = opened.network;
  const { labels, digitFrom } = opened.file;
  model = { labels, digitFrom, classify: (field) => network.probabilities([field]) };
});
afterAll(() => network.dispose());

const digits = drawnDigits.map(({ strokes }) => {
  const field = rasterise(strokes);
  if (field === null) throw new Error("expected ink");
  return field;
});
const [ONE, SIX] = [digits[1], digits[6]] as [Field, Field];

/** Runs a search to the end. Returns its result and everything it yielded. */
function finish<Progress, Result>(steps: Generator<Progress, Result>) {
  const progress: Progress[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { result: value, progress };
    progress.push(value);
  }
}

const answer = (field: Field) => shortAnswer(answerTo(model, field));

test("the best pixel matches a brute-force search, and the field is not modified", () => {
  const field = SIX.slice();
  const { result, progress } = finish(
    tryPixels(field, model.classify, scoreFor(model, field, null)),
  );
  expect(field).toEqual(SIX);
  expect(progress).toEqual(Array.from({ length: 784 }, (_, i) => i + 1));

  const six = model.labels.indexOf("6");
  const probabilities = Array.from(field, (ink, pixel) => {
    const changed = Float32Array.from(field);
    changed[pixel] = ink < 0.5 ? 1 : 0;
    return model.classify(changed)[six] ?? 0;
  });
  expect(result.best).toBe(probabilities.indexOf(Math.min(...probabilities)));
  // Flipping a pixel lowers the odds of a 6 if and only if it lowers the probability of a 6.
  const before = model.classify(field)[six] ?? 0;
  probabilities.forEach((probability, pixel) => {
    const [drop, fell] = [result.drops[pixel] ?? 0, before - probability];
    if (Math.abs(fell) > 1e-6) expect(Math.sign(drop)).toBe(Math.sign(fell));
  });
});

test("excluded pixels are neither tried nor chosen", () => {
  const sumOf = (field: Field) => Float32Array.of(field.reduce((sum, ink) => sum + ink, 0));
  const score = ([sum = 0]: Float32Array) => sum;
  const field = Float32Array.of(1, 0.75, 0, 1);
  const all = finish(tryPixels(field, sumOf, score)).result;
  expect([...all.drops]).toEqual([1, 0.75, -1, 1]);
  expect(all.best).toBe(0);
  const some = finish(tryPixels(field, sumOf, score, new Set([0, 3]))).result;
  expect([...some.drops]).toEqual([0, 0.75, -1, 0]);
  expect(some.best).toBe(1);
});

test("flipping the pixels found changes the prediction, and the last pixel is necessary", () => {
  for (const [field, digit] of [
    [ONE, "1"],
    [SIX, "6"],
  ] as const) {
    const given = field.slice();
    const { result, progress } = finish(breakField(given, model));
    expect(given).toEqual(field);
    expect(answer(field)).toBe(digit);
    expect(result.isBroken).toBe(true);
    expect(new Set(result.pixels).size).toBe(result.pixels.length);
    expect(["unsure", digit]).not.toContain(answer(flipPixels(field, result.pixels)));
    expect(["unsure", digit]).toContain(answer(flipPixels(field, result.pixels.slice(0, -1))));
    expect(progress.at(-1)).toEqual({ pixels: result.pixels.slice(0, -1), tried: 784 });
  }
});

test("the search can target a given digit", () => {
  const { result } = finish(breakField(ONE, model, "7"));
  expect(result.isBroken).toBe(true);
  expect(answer(flipPixels(ONE, result.pixels))).toBe("7");
});

test("the search gives up after flipping the maximum number of pixels", () => {
  let looks = 0;
  const stubborn = {
    ...model,
    classify: () => {
      looks++;
      return Float32Array.from(model.labels, (label) => (label === "3" ? 0.9 : 0.01));
    },
  };
  const { result } = finish(breakField(SIX, stubborn));
  expect(result.isBroken).toBe(false);
  expect(result.pixels).toHaveLength(MOST_PIXELS);
  expect(looks).toBeGreaterThan(MOST_PIXELS * 700);
});

test("a cancelled search makes no more predictions", async () => {
  let looks = 0;
  const counting = {
    ...model,
    classify: (field: Field) => {
      looks++;
      return model.classify(field);
    },
  };
  let reports = 0;
  const running = new Promise<void>((resolve) => {
    const cancel = runInSlices(
      breakField(ONE, counting),
      () => expect.unreachable("a cancelled search has no result"),
      () => {
        if (++reports < 3) return;
        cancel();
        resolve();
      },
    );
  });
  await running;
  const before = looks;
  expect(before).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(looks).toBe(before);
});

test("flipping a black or white pixel twice restores it", () => {
  const field = Float32Array.of(0, 1, 0.25, 0.75);
  expect([...flipPixels(field, [0, 1, 2, 3])]).toEqual([1, 0, 1, 0]);
  expect([...flipPixels(flipPixels(field, [0, 1]), [0, 1])]).toEqual([...field]);
  expect([...field]).toEqual([0, 1, 0.25, 0.75]);
});
