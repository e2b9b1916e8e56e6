import { expect, test } from "vitest";
import { rasterise } from "../raster/rasterise.ts";
import { judge } from "./judge.ts";
import type { Judged } from "./prediction.ts";

const digits = [..."0123456789"];
const labelling = { labels: [...digits, "not-a-digit"], digitFrom: 0.8 };
const field = new Float32Array(784).fill(0.1);

/**
 * Judges the given probabilities. The remaining probability is split equally among the other
 * labels.
 */
function judged(given: Record<number, number>, { labels, digitFrom } = labelling): Judged {
  const left = 1 - Object.values(given).reduce((sum, value) => sum + value, 0);
  const share = left / (labels.length - Object.keys(given).length);
  const probabilities = Float32Array.from(labels, (_, i) => given[i] ?? share);
  return judge({ labels, digitFrom }, probabilities, field);
}

test("if a digit is probable enough, the verdict is digit, and the candidates are sorted by probability", () => {
  const { verdict, candidates } = judged({ 7: 0.85, 1: 0.1 });
  expect(verdict).toBe("digit");
  expect(candidates.slice(0, 2).map(({ digit }) => digit)).toEqual(["7", "1"]);
  const values = candidates.map(({ probability }) => probability);
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

test("if two digits are almost equally probable, the verdict is unsure", () => {
  expect(judged({ 4: 0.5, 9: 0.45 }).verdict).toBe("unsure");
});

test("if not-a-digit is the most probable label, it is the verdict but not a candidate", () => {
  const { verdict, candidates } = judged({ 10: 0.7, 3: 0.2 });
  expect(verdict).toBe("not-a-digit");
  expect(candidates.map(({ digit }) => digit).sort()).toEqual(digits);
});

test("if the best digit is below the threshold, the verdict is unsure", () => {
  expect(judged({ 3: 0.6, 10: 0.35 }).verdict).toBe("unsure");
});

test("the probabilities of the digits and of not-a-digit sum to 1", () => {
  const { candidates, noDigit } = judged({ 10: 0.25, 3: 0.6 });
  const sum = candidates.reduce((total, { probability }) => total + probability, noDigit);
  expect(sum).toBeCloseTo(1, 5);
});

test("a dot is never a digit, whatever the network predicts, but a short line can be", () => {
  const { labels, digitFrom } = labelling;
  const one = Float32Array.from(labels, (label) => (label === "1" ? 0.99 : 0.001));
  const judgedAt = (length: number) => {
    const drawn = rasterise([
      [
        { x: 0.5, y: 0.5 },
        { x: 0.5, y: 0.5 + length },
      ],
    ]);
    return judge({ labels, digitFrom }, one, drawn ?? field);
  };
  expect(judgedAt(0)).toMatchObject({ verdict: "not-a-digit", noDigit: 1 });
  expect(judgedAt(0.02).verdict).toBe("digit");
});

test("a network without the label not-a-digit never returns that verdict", () => {
  expect(judged({}, { labels: digits, digitFrom: 0.5 }).verdict).toBe("unsure");
});

test("a prediction contains the field it was made from", () => {
  expect(judged({ 2: 0.9 }).field).toBe(field);
});

test("labels without digits are rejected", () => {
  expect(() => judge({ labels: ["cat"], digitFrom: 0.5 }, Float32Array.of(1), field)).toThrow(
    /but they are cat/,
  );
});
