import { expect, test } from "vitest";
import type { Judgement } from "../../src/measure/judgement.ts";
import { NO_DIGIT } from "../../src/measure/sampleSet.ts";
import { acceptanceOf } from "./acceptance.ts";

const read = (truth: string, best: string, probability: number): Judgement => ({
  truth,
  verdict: "digit",
  best,
  probability,
});
const readings = [
  read("1", "1", 0.9),
  read("1", "1", 0.6),
  read("1", "7", 0.95),
  read("2", "2", 0.99),
  read(NO_DIGIT, "3", 0.7),
  read(NO_DIGIT, "3", 0.1),
];

test("digits at or above the threshold are shown, and other drawings below it are rejected", () => {
  const acceptance = acceptanceOf(readings, 0.65);
  expect(acceptance?.chosen).toEqual({
    threshold: 0.65,
    digitsShownRight: 2 / 4,
    noDigitsRefused: 1 / 2,
  });
  expect(acceptance?.curve[0]).toMatchObject({ digitsShownRight: 3 / 4, noDigitsRefused: 0 });
  expect(acceptance?.curve.at(-1)).toMatchObject({ digitsShownRight: 0, noDigitsRefused: 1 });
});

test("a higher threshold never shows more digits or rejects fewer other drawings", () => {
  const curve = acceptanceOf(readings, 0.5)?.curve ?? [];
  expect(curve.length).toBeGreaterThan(100);
  const ordered = curve.toSorted((a, b) => a.threshold - b.threshold);
  for (const [i, point] of ordered.slice(1).entries()) {
    expect(point.digitsShownRight).toBeLessThanOrEqual(ordered[i]?.digitsShownRight ?? 0);
    expect(point.noDigitsRefused).toBeGreaterThanOrEqual(ordered[i]?.noDigitsRefused ?? 1);
  }
});

test("the result is null if every drawing is a digit", () => {
  expect(acceptanceOf([read("1", "1", 0.9)], 0.5)).toBeNull();
});
