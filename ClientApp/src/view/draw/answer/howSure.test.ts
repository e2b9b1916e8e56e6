import { expect, test } from "vitest";
import type {
  Candidate,
  DigitGroup,
  NumberPrediction,
  Prediction,
} from "../../../reading/prediction.ts";
import { numbersIn } from "../../../words/numbers.ts";
import { pageWords } from "../../../words/page.ts";
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
])("a digit with a probability of %d is described as: %s", (probability, sentence) => {
  expect(said("digit", probability)).toBe(sentence);
});

test("a corrected digit is described as almost certain, however improbable it was", () => {
  const group = digit("3", 0.1, true);
  const prediction: Prediction = { ...group.judged, verdict: "digit", group };
  expect(howSure(prediction, pageWords.en, numbersIn("en"))).toMatch(/^Almost certain/);
});

test("a probability is never shown as 100%", () => {
  expect(said("digit", 0.99999)).toBe("Almost certain, 99.9%");
});

test("an unsure answer shows the probabilities of both candidates", () => {
  expect(said("unsure", 0.51, 0.44)).toBe("Can’t decide: 51% or 44%");
});

test("a drawing that is not a digit and an empty sheet get a sentence without a percentage", () => {
  expect(said("not-a-digit", 0.1)).toBe("That doesn’t look like a digit.");
  expect(howSure({ verdict: "empty" }, pageWords.en, numbersIn("en"))).toBe("Write on the sheet.");
});

test("a drawing with too much ink gets a sentence that says so", () => {
  const candidates: readonly [Candidate, Candidate] = [
    { digit: "3", probability: 0 },
    { digit: "8", probability: 0 },
  ];
  const field = new Float32Array(28 * 28);
  const refused = { verdict: "not-a-digit", candidates, noDigit: 1, field } as const;
  const prediction: Prediction = { ...refused, isTooMuchInk: true };
  expect(howSure(prediction, pageWords.en, numbersIn("en"))).toBe("Too much ink to read.");
});

test("French uses a decimal comma and a no-break space", () => {
  const candidates: readonly [Candidate, Candidate] = [
    { digit: "3", probability: 0.997 },
    { digit: "8", probability: 0 },
  ];
  const field = new Float32Array(28 * 28);
  const prediction: Prediction = { verdict: "digit", candidates, noDigit: 0, field };
  expect(howSure(prediction, pageWords.fr, numbersIn("fr"))).toBe("Presque certain, 99,7\u00a0%");
});

const field = new Float32Array(784);

/**
 * A group that is one of two digits, by default a 4 or a 9. `share` is the certainty of the first
 * one, given that the group is a digit.
 */
function digit(
  shown: string,
  share: number,
  isCorrected = false,
  [best, second]: readonly [string, string] = ["4", "9"],
): DigitGroup {
  const candidates = [
    { digit: best, probability: 0.8 * share },
    { digit: second, probability: 0.8 * (1 - share) },
  ] as const;
  const judged = { verdict: "digit", candidates, noDigit: 0.2, field } as const;
  const box = { left: 0, top: 0, right: 1, bottom: 1 };
  return {
    key: shown + share,
    digit: shown,
    isCorrected,
    certainty: isCorrected ? 1 : share,
    judged,
    strokes: [],
    box,
    isDivisible: false,
    withNext: null,
  };
}

function sureOf(...line: [DigitGroup, ...DigitGroup[]]): string {
  const [selected] = line;
  const prediction: NumberPrediction = {
    ...selected.judged,
    verdict: "number",
    number: [line],
    considered: [],
    selected,
  };
  return howSure(prediction, pageWords.en, numbersIn("en"));
}

test("a number is described by its least certain digit", () => {
  expect(sureOf(digit("4", 0.995), digit("4", 0.999))).toBe("Almost certain of every digit.");
  expect(sureOf(digit("4", 0.995), digit("4", 0.87))).toBe("Least sure of digit 2: 87%.");
  expect(sureOf(digit("?", 0.55), digit("4", 0.87))).toBe("Digit 1 could be 4 or 9.");
});

test("several uncertain digits are described by the two candidates of each, in order", () => {
  const last = digit("?", 0.45, false, ["1", "7"]);
  expect(sureOf(digit("?", 0.46), digit("4", 0.87), last)).toBe("Unsure: 4 or 9, 1 or 7.");
});

test("a digit that is uncertain only because the ink may be divided differently has one candidate", () => {
  const divided = { ...digit("?", 0.99), certainty: 0.4 };
  expect(sureOf(divided, digit("4", 0.87))).toBe("Digit 1 could be 4, or be divided differently.");
  expect(sureOf(divided, digit("?", 0.45, false, ["1", "7"]))).toBe("Unsure: 4, 1 or 7.");
});

test("a corrected digit counts as certain", () => {
  expect(sureOf(digit("9", 0.5, true), digit("4", 0.999))).toBe("Almost certain of every digit.");
});
