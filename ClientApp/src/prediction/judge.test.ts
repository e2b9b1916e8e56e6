import { expect, test } from "vitest";
import { judge } from "./judge.ts";

const digits = [..."0123456789"];
const field = new Float32Array(784);

/** Ten probabilities: the given ones, and the rest shared among the other digits. */
function probabilities(given: Record<number, number>, length = 10): Float32Array {
  const left = 1 - Object.values(given).reduce((sum, value) => sum + value, 0);
  const share = left / (length - Object.keys(given).length);
  return Float32Array.from({ length }, (_, i) => given[i] ?? share);
}

test("a clear winner is a digit, and the candidates stand most probable first", () => {
  const prediction = judge(digits, probabilities({ 7: 0.8, 1: 0.15 }), field);
  if (prediction.verdict === "empty") throw new Error("expected an answer");
  expect(prediction.verdict).toBe("digit");
  expect(prediction.candidates.slice(0, 2).map(({ digit }) => digit)).toEqual(["7", "1"]);
  expect(prediction.candidates).toHaveLength(10);
  const values = prediction.candidates.map(({ probability }) => probability);
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

test("two close digits are unsure", () => {
  expect(judge(digits, probabilities({ 4: 0.5, 9: 0.45 }), field).verdict).toBe("unsure");
});

test("ten labels never give not-a-digit, however even the probabilities", () => {
  expect(judge(digits, probabilities({}), field).verdict).toBe("unsure");
});

test("an eleventh label that comes first gives not-a-digit and is no candidate", () => {
  const labels = [...digits, "not-a-digit"];
  const prediction = judge(labels, probabilities({ 10: 0.7, 3: 0.2 }, 11), field);
  expect(prediction.verdict).toBe("not-a-digit");
  if (prediction.verdict === "empty") throw new Error("expected an answer");
  expect(prediction.candidates.map(({ digit }) => digit).sort()).toEqual(digits);
  expect(judge(labels, probabilities({ 10: 0.2, 3: 0.7 }, 11), field).verdict).toBe("digit");
});

test("a prediction carries the field it was made from", () => {
  expect(judge(digits, probabilities({ 2: 0.9 }), field)).toHaveProperty("field", field);
});

test("labels without digits are refused", () => {
  expect(() => judge(["cat"], Float32Array.of(1), field)).toThrow(/but they are cat/);
});
