import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWasmInNode } from "../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { drawnDigits } from "../../scripts/data/drawnDigits.ts";
import { HOUSE } from "../../scripts/data/house.ts";
import { teacherOf } from "../../scripts/evaluate/teacherOf.ts";
import type { Network } from "../model/network.ts";
import { rasterise } from "../raster/rasterise.ts";
import type { Example } from "./example.ts";
import { type ExamplesShelf, Learner, MOST_EXAMPLES } from "./learner.ts";
import type { Teacher } from "./teacher.ts";
import { withLessons } from "./withLessons.ts";

const LESSON = { digit: "4", strokes: HOUSE };

/**
 * Every drawing with each of the nine wrong labels. Without the guard, learning these would cause
 * other writers' digits to be misread.
 */
const LIES = Array.from({ length: 9 }, (_, shift) =>
  drawnDigits.map(({ strokes }, digit) => ({ digit: String((digit + shift + 1) % 10), strokes })),
).flat();

let network: Network;
let teacher: Teacher;
let labels: readonly string[];
let digitFrom: number;
beforeAll(async () => {
  await startWasmInNode();
  const model = await openCommittedModel();
  ({ labels, digitFrom } = model.file);
  network = model.network;
  teacher = teacherOf(model, readFileSync("src/learn/guard.bin"));
});
afterAll(() => network.dispose());

/** A learner with a shelf that keeps the examples in memory. */
function setUp(kept: readonly Example[] = [], isOn = true) {
  let saved = kept;
  const shelf: ExamplesShelf = {
    load: async () => saved,
    save: async (examples) => {
      saved = examples;
    },
  };
  return { learner: new Learner(teacher, shelf, kept, isOn), saved: () => saved };
}

const brokenShelf: ExamplesShelf = {
  load: () => Promise.reject(new Error("No storage.")),
  save: () => Promise.reject(new Error("No storage.")),
};

/** The digit shown for the drawing of a house, or null. */
function shownBy({ state: { learned } }: Learner): string | null {
  const field = rasterise(HOUSE);
  if (field === null) throw new Error("Expected ink.");
  return (learned ?? teacher).shown(teacher.lesson("", field));
}

test("a taught drawing is stored and read as the taught digit, even after a restart", async () => {
  const { learner, saved } = setUp();
  expect(shownBy(learner)).toBe(null);
  await learner.teach([LESSON]);
  expect(shownBy(learner)).toBe("4");
  expect(saved()).toEqual([LESSON]);
  expect(shownBy(setUp(saved()).learner)).toBe("4");
});

test("a forgotten drawing is no longer stored or read as the taught digit", async () => {
  const { learner, saved } = setUp();
  await learner.teach([LESSON, { digit: "3", strokes: drawnDigits[3]?.strokes ?? [] }]);
  await learner.forget(LESSON);
  expect(shownBy(learner)).toBe(null);
  expect(saved().map(({ digit }) => digit)).toEqual(["3"]);
  await learner.forgetAll();
  expect(saved()).toEqual([]);
  expect(learner.state.learned).toBe(null);
});

test("lessons have no effect while they are switched off", async () => {
  const { learner, saved } = setUp();
  await learner.teach([LESSON]);
  learner.switchOn(false);
  expect(shownBy(learner)).toBe(null);
  learner.switchOn(true);
  expect(shownBy(learner)).toBe("4");
  expect(shownBy(setUp(saved(), false).learner)).toBe(null);
});

test("lessons that would cause other writers' digits to be misread are weakened or rejected, and rejected lessons change nothing else", async () => {
  const { learner, saved } = setUp();
  await learner.teach([LESSON]);
  const before = learner.state.examples;
  await learner.teach(LIES);
  if (learner.state.problem === "costsOthers") {
    expect(learner.state.examples).toBe(before);
    expect(saved()).toHaveLength(1);
    expect(shownBy(learner)).toBe("4");
  } else {
    expect(learner.state.learned?.others.lost).toBeLessThanOrEqual(1);
  }
});

test("if storage is unavailable, the lesson is used and the problem is reported", async () => {
  const learner = new Learner(teacher, brokenShelf, [], true);
  await learner.teach([LESSON]);
  expect(learner.state.problem).toBe("notKept");
  expect(shownBy(learner)).toBe("4");
});

test("the oldest lessons are forgotten when there are too many", async () => {
  const { learner } = setUp();
  await learner.teach([LESSON]);
  const strokes = drawnDigits[7]?.strokes ?? [];
  await learner.teach(Array.from({ length: MOST_EXAMPLES }, () => ({ digit: "7", strokes })));
  expect(learner.state.examples).toHaveLength(MOST_EXAMPLES);
  expect(learner.state.examples.every(({ digit }) => digit === "7")).toBe(true);
});

test("classifying fields in a batch gives the same probabilities as one at a time", async () => {
  const { learner } = setUp();
  await learner.teach([LESSON]);
  const { learned } = learner.state;
  if (learned === null) throw new Error("Expected a lesson.");
  const model = withLessons({ labels, digitFrom }, learned);
  const fields = [HOUSE, drawnDigits[3]?.strokes ?? []].map((strokes) => rasterise(strokes));
  const inked = fields.filter((field) => field !== null);
  const alone = inked.flatMap((field) => [...model.classify(field)]);
  expect([...model.classifyAll(inked)]).toEqual(alone);
});
