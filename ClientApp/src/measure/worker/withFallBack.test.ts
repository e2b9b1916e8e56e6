import { expect, test } from "vitest";
import type { Field } from "../../raster/field.ts";
import type { Answer } from "./parityDifference.ts";
import { withFallBack } from "./withFallBack.ts";

const fields: readonly Field[] = [new Float32Array(784), new Float32Array(784)];
const card: Answer = async () => Float32Array.of(0.25, 0.75, 1, 0);
const other: Answer = async () => Float32Array.of(0.5, 0.5, 0.5, 0.5);

/** Handles the first two calls like a working graphics card, and passes later calls to `later`. */
const failingAfterTwo = (later: Answer): Answer => {
  let answered = 0;
  return (given) => (answered++ < 2 ? card(given) : later(given));
};

/**
 * Makes four predictions one after another. Returns the first probability of each, and the reported
 * reasons.
 */
async function four(answer: Answer) {
  const told: (string | null)[] = [];
  const steady = withFallBack(answer, 2, async (reason) => {
    told.push(reason);
    return other;
  });
  const answers: number[] = [];
  for (let i = 0; i < 4; i++) answers.push((await steady(fields))[0] ?? Number.NaN);
  return { answers, told };
}

test("while the graphics card works, no other back end takes over", async () => {
  expect(await four(card)).toEqual({ answers: [0.25, 0.25, 0.25, 0.25], told: [] });
});

test("if a graphics card fails, the other back end reads the same fields and all later ones, and the reason is reported once", async () => {
  const lost = failingAfterTwo(() => Promise.reject(new Error("CONTEXT_LOST")));
  expect(await four(lost)).toEqual({ answers: [0.25, 0.25, 0.5, 0.5], told: ["CONTEXT_LOST"] });
});

test.each([
  ["zeros", [1, 0, 0, 0]],
  ["NaN", [1, 0, Number.NaN, 1]],
])("results of %s also cause a switch to the other back end", async (_, values) => {
  const empty = failingAfterTwo(async () => Float32Array.from(values));
  expect(await four(empty)).toEqual({ answers: [0.25, 0.25, 0.5, 0.5], told: [null] });
});
