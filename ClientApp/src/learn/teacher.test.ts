import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backEndsInNode } from "../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { rotated } from "../../scripts/data/rotated.ts";
import { parseStrokes } from "../measure/strokesFile.ts";
import type { Network } from "../model/network.ts";
import { readWeights } from "../model/weights.ts";
import { rasterise } from "../raster/rasterise.ts";
import type { Stroke } from "../strokes/stroke.ts";
import { GUARD_DIGITS } from "./guard.ts";
import { Teacher } from "./teacher.ts";

const DRAWN = "scripts/data/drawn-digits.ndjson";
const digits = parseStrokes(readFileSync(DRAWN), DRAWN);
const guardFile = readFileSync("src/learn/guard.bin");

let network: Network;
let teacher: Teacher;
beforeAll(async () => {
  expect(await backEndsInNode[0]?.[1]()).toBe(true);
  const { file, weights, ...opened } = await openCommittedModel();
  network = opened.network;
  const inside = {
    layers: file.layers,
    weights: readWeights(file.weights, weights),
    features: (field: Float32Array) => network.features(field),
  };
  teacher = new Teacher({ ...file, network: inside }, guardFile);
});
afterAll(() => network.dispose());

const fieldOf = (strokes: readonly Stroke[]) => {
  const field = rasterise(strokes);
  if (field === null) throw new Error("Expected ink.");
  return field;
};
const lessonOf = (digit: string, strokes: readonly Stroke[]) =>
  teacher.lesson(digit, fieldOf(strokes));
const strokesOf = (digit: number) => digits[digit]?.strokes ?? [];

test("without a lesson, the probabilities are the network's", () => {
  const learned = teacher.learn([]);
  for (const { strokes } of digits) {
    const field = fieldOf(strokes);
    const expected = network.probabilities([field]);
    learned?.classify(field).forEach((probability, i) => {
      expect(probability).toBeCloseTo(expected[i] ?? 0, 4);
    });
  }
});

test("the guard's digits are read nearly as well as any", () => {
  const learned = teacher.learn([]);
  expect(learned?.others.of).toBe(GUARD_DIGITS);
  expect(learned?.others.before).toBeGreaterThan(0.95 * GUARD_DIGITS);
  expect(learned?.others.lost).toBe(0);
});

test("a sign that nobody takes for a digit is read once it was taught, and so is one like it", () => {
  const house = [
    [
      { x: 0.2, y: 0.9 },
      { x: 0.2, y: 0.4 },
      { x: 0.5, y: 0.1 },
      { x: 0.8, y: 0.4 },
      { x: 0.8, y: 0.9 },
      { x: 0.2, y: 0.9 },
      { x: 0.8, y: 0.4 },
    ],
  ];
  const lesson = lessonOf("4", house);
  const another = lessonOf("4", rotated(house, 6));
  expect([teacher.shown(lesson), teacher.shown(another)]).toEqual([null, null]);
  const learned = teacher.learn([lesson]);
  expect([learned?.shown(lesson), learned?.shown(another)]).toEqual(["4", "4"]);
});

test("lessons leave drawings that are not like them alone", () => {
  const learned = teacher.learn([lessonOf("7", strokesOf(7))]);
  for (const digit of [0, 3, 8]) {
    const before = network.probabilities([fieldOf(strokesOf(digit))])[digit] ?? 0;
    const after = learned?.classify(fieldOf(strokesOf(digit)))[digit] ?? 0;
    expect(after).toBeCloseTo(before, 2);
  }
});

test("whatever is taught, other writers lose at most one digit, or nothing is learned", () => {
  for (let shift = 1; shift < 10; shift++) {
    const lies = digits.map(({ strokes }, digit) =>
      lessonOf(String((digit + shift) % 10), strokes),
    );
    expect(teacher.learn(lies)?.others.lost ?? 0).toBeLessThanOrEqual(1);
  }
});

test("two hundred lessons keep no tensor", async () => {
  const { engine } = await import("@tensorflow/tfjs-core");
  const { numTensors } = engine().memory();
  for (let i = 0; i < 200; i++) teacher.learn([lessonOf("3", strokesOf(3))]);
  expect(engine().memory().numTensors).toBe(numTensors);
});

test("a guard file for another network is rejected", async () => {
  const { file, weights } = await openCommittedModel();
  const inside = {
    layers: file.layers,
    weights: readWeights(file.weights, weights),
    features: (field: Float32Array) => network.features(field),
  };
  expect(() => new Teacher({ ...file, network: inside }, guardFile.subarray(1))).toThrow(
    "npm run guard",
  );
});
