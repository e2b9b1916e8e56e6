import { beforeAll, expect, test } from "vitest";
import { startWasmInNode } from "../../../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../../../scripts/committedModel.ts";
import { drawnDigits } from "../../../../scripts/data/drawnDigits.ts";
import { boundingBox } from "../../../raster/boundingBox.ts";
import { rasterise } from "../../../raster/rasterise.ts";
import type { BatchModel } from "../../../reading/grouping/groupAnswers.ts";
import { NumberReader } from "../../../reading/grouping/numberReader.ts";
import { judge } from "../../../reading/judge.ts";
import { type Prediction, textOf } from "../../../reading/prediction.ts";
import type { Stroke } from "../../../strokes/stroke.ts";
import { numbersIn } from "../../../words/numbers.ts";
import { pageWords } from "../../../words/page.ts";
import { announcementOf } from "./announcementOf.ts";

let model: BatchModel;
beforeAll(async () => {
  await startWasmInNode();
  const { file, network } = await openCommittedModel();
  model = { ...file, classifyAll: (fields) => network.probabilities(fields) };
});

const HEIGHT = 0.2;

/** The strokes of the drawn digit with its top left corner at this place. */
function digit(label: number, left: number, top = 0.4): Stroke[] {
  const strokes = drawnDigits[label]?.strokes ?? [];
  const box = boundingBox(strokes);
  if (box === null) throw new Error(`Expected a drawing of ${label}.`);
  const scale = HEIGHT / (box.bottom - box.top);
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: left + (x - box.left) * scale,
      y: top + (y - box.top) * scale,
    })),
  );
}

/**
 * A stroke that is `share` (0..1) of the way from one digit to another. Both digits must be drawn in
 * one stroke.
 */
function between([from = []]: Stroke[], [to = []]: Stroke[], share: number): Stroke {
  const at = (stroke: Stroke, i: number) =>
    stroke[Math.round((i / 40) * (stroke.length - 1))] ?? { x: 0, y: 0 };
  return Array.from({ length: 41 }, (_, i) => ({
    x: (1 - share) * at(from, i).x + share * at(to, i).x,
    y: (1 - share) * at(from, i).y + share * at(to, i).y,
  }));
}

function read(strokes: readonly Stroke[]): Prediction {
  const field = rasterise(strokes);
  if (field === null) return { verdict: "empty" };
  const whole = judge(model, model.classifyAll([field]), field);
  return new NumberReader().predict({ strokes, picture: null, isPenDown: false }, model, whole);
}

const announced = (prediction: Prediction) =>
  announcementOf(prediction, pageWords.en, numbersIn("en"));

test("the announcement of a number says how certain it is", () => {
  expect(announced(read([...digit(2, 0.1), ...digit(0, 0.4), ...digit(6, 0.7)]))).toMatch(
    /^Read as 206\. (Almost certain of every digit|Least sure of digit \d: \d+%)\.$/,
  );
});

test("the numbers on several lines are separated by commas", () => {
  const lines = [
    ...[...digit(1, 0.2, 0.1), ...digit(2, 0.5, 0.1)],
    ...[...digit(3, 0.2, 0.7), ...digit(0, 0.5, 0.7)],
  ];
  expect(announced(read(lines))).toMatch(/^Read as 12, 30\. /);
});

test("each uncertain digit is announced with its two candidates", () => {
  // Drawings between a 9 and a 3. The network is uncertain about some of them.
  const shares = Array.from({ length: 21 }, (_, i) => 0.5 + i * 0.005);
  const texts = shares.flatMap((share) => {
    const [first, last] = [0.1, 0.7].map((x) => between(digit(9, x), digit(3, x), share));
    const prediction = read([first ?? [], ...digit(2, 0.4), last ?? []]);
    const isUncertain = prediction.verdict === "number" && textOf(prediction.number) === "?2?";
    return isUncertain ? [announced(prediction)] : [];
  });
  expect(texts).not.toEqual([]);
  for (const text of texts) {
    expect(text).toMatch(/^Read as \?2\?\. Unsure: \d or \d, \d or \d\.$/);
  }
});

test("an empty sheet is announced", () => {
  expect(announced({ verdict: "empty" })).toBe("The sheet is empty.");
});
