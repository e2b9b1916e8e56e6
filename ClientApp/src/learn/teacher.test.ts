import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWasmInNode } from "../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { drawnDigits } from "../../scripts/data/drawnDigits.ts";
import { HOUSE } from "../../scripts/data/house.ts";
import { rotated } from "../../scripts/data/rotated.ts";
import { teacherOf } from "../../scripts/evaluate/teacherOf.ts";
import type { OpenedModel } from "../../scripts/modelFolder.ts";
import type { Network } from "../model/network.ts";
import { rasterise } from "../raster/rasterise.ts";
import type { Stroke } from "../strokes/stroke.ts";
import { GUARD_DIGITS } from "./guard.ts";
import type { Teacher } from "./teacher.ts";

const guardFile = readFileSync("src/learn/guard.bin");

let model: OpenedModel;
let network: Network;
let teacher: Teacher;
beforeAll(async () => {
  await startWasmInNode();
  model = await openCommittedModel();
  network = model.network;
  teacher = teacherOf(model, guardFile);
});
afterAll(() => network.dispose());

const fieldOf = (strokes: readonly Stroke[]) => {
  const field = rasterise(strokes);
  if (field === null) throw new Error("Expected ink.");
  return field;
};
const lessonOf = (digit: string, strokes: readonly Stroke[]) =>
  teacher.lesson(digit, fieldOf(strokes));
const strokesOf = (digit: number) => drawnDigits[digit]?.strokes ?? [];

test("without lessons, the probabilities are the same as the network's", () => {
  const learned = teacher.learn([]);
  for (const { strokes } of drawnDigits) {
    const field = fieldOf(strokes);
    const expected = network.probabilities([field]);
    learned?.classify(field).forEach((probability, i) => {
      expect(probability).toBeCloseTo(expected[i] ?? 0, 4);
    });
  }
});

test("without lessons, more than 95% of the guard's digits are read correctly", () => {
  const learned = teacher.learn([]);
  expect(learned?.others.of).toBe(GUARD_DIGITS);
  expect(learned?.others.before).toBeGreaterThan(0.95 * GUARD_DIGITS);
  expect(learned?.others.lost).toBe(0);
});

test("once a symbol has been taught as a digit, it is read as that digit, and so is a similar symbol", () => {
  const lesson = lessonOf("4", HOUSE);
  const another = lessonOf("4", rotated(HOUSE, 6));
  expect([teacher.shown(lesson), teacher.shown(another)]).toEqual([null, null]);
  const learned = teacher.learn([lesson]);
  expect([learned?.shown(lesson), learned?.shown(another)]).toEqual(["4", "4"]);
});

test("lessons do not affect drawings that look different", () => {
  const learned = teacher.learn([lessonOf("7", strokesOf(7))]);
  for (const digit of [0, 3, 8]) {
    const before = network.probabilities([fieldOf(strokesOf(digit))])[digit] ?? 0;
    const after = learned?.classify(fieldOf(strokesOf(digit)))[digit] ?? 0;
    expect(after).toBeCloseTo(before, 2);
  }
});

test("whatever is taught, at most one of the other writers' digits is no longer read correctly", () => {
  for (let shift = 1; shift < 10; shift++) {
    const lies = drawnDigits.map(({ strokes }, digit) =>
      lessonOf(String((digit + shift) % 10), strokes),
    );
    expect(teacher.learn(lies)?.others.lost ?? 0).toBeLessThanOrEqual(1);
  }
});

test("200 lessons leak no tensors", async () => {
  const { engine } = await import("@tensorflow/tfjs-core");
  const { numTensors } = engine().memory();
  for (let i = 0; i < 200; i++) teacher.learn([lessonOf("3", strokesOf(3))]);
  expect(engine().memory().numTensors).toBe(numTensors);
});

test("a guard file for another network is rejected", () => {
  expect(() => teacherOf(model, guardFile.subarray(1))).toThrow("npm run guard");
});
