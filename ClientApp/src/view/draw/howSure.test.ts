import { expect, test } from "vitest";
import type { Candidate, Prediction } from "../../reading/prediction.ts";
import { numbersIn } from "../../words/numbers.ts";
import { pageWords } from "../../words/page.ts";
import { howSure } from "./howSure.ts";

function said(verdict: "digit" | "unsure" | "not-a-digit", best: number, second = 0) {
  const candidates: readonly [Candidate, Candidate] = [
    { digit: "3", probability: best },
    { digit: "8", probability: second },
  ];
  const field = new Float32Array(28 * 28);
  const prediction: Prediction = { verdict, candidates, noDigit: 1 - best - second, field };
  return howSure(prediction, pageWords.en, numbersIn("en"));
}

test.each([
  [0.997, "Almost certain, 99.7%"],
  [0.95, "Quite sure, 95.0%"],
  [0.7, "Fairly sure, 70.0%"],
])("a digit with the probability %d: %s", (probability, sentence) => {
  expect(said("digit", probability)).toBe(sentence);
});

test("no answer is shown as entirely certain", () => {
  expect(said("digit", 0.99999)).toBe("Almost certain, 99.9%");
});

test("two digits are weighed against each other", () => {
  expect(said("unsure", 0.51, 0.44)).toBe("Can’t decide: 51% against 44%");
});

test("what is not a digit and an empty sheet get a sentence without a number", () => {
  expect(said("not-a-digit", 0.1)).toBe("That doesn’t look like a digit.");
  expect(howSure({ verdict: "empty" }, pageWords.en, numbersIn("en"))).toBe(
    "Draw a digit on the sheet.",
  );
});

test("French has its own decimal point and spaces", () => {
  const candidates: readonly [Candidate, Candidate] = [
    { digit: "3", probability: 0.997 },
    { digit: "8", probability: 0 },
  ];
  const field = new Float32Array(28 * 28);
  const prediction: Prediction = { verdict: "digit", candidates, noDigit: 0, field };
  expect(howSure(prediction, pageWords.fr, numbersIn("fr"))).toBe("Presque certain, 99,7\u00a0%");
});
