import { expect, test } from "vitest";
import type { Field } from "../../src/raster/field.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import { calmOf } from "./calm.ts";

const labels = [..."0123456789", "not-a-digit"];
const labelling = { labels, digitFrom: 0.8 };

const sure = (label: string) => Float32Array.from(labels, (one) => (one === label ? 1 : 0));

/** A drawing with one stroke. */
const line = (points: number): readonly Stroke[] => [
  Array.from({ length: points }, (_, i) => ({ x: 0.5, y: 0.1 + (0.8 * i) / points })),
];

/** Returns a classifier that predicts these labels, one per frame. */
function answering(answers: readonly string[]): (field: Field) => Float32Array {
  let frame = 0;
  return () => sure(answers[Math.min(frame++, answers.length - 1)] ?? "1");
}

test("the page shows no change if only the dot at the start is read differently", () => {
  expect(calmOf(labelling, answering(["1"]), [line(40)])).toEqual({
    digits: 1,
    newest: 1,
    shown: 0,
  });
});

test("while the pen is down, a brief change in the newest prediction is not shown", () => {
  const answers = ["1", "1", "not-a-digit", "1", "7"];
  const { newest, shown } = calmOf(labelling, answering(answers), [line(40)]);
  expect(newest).toBe(4);
  expect(shown).toBe(1);
});

test("the number of changes is averaged over all digits", () => {
  const classify = answering(["1", "7"]);
  expect(calmOf(labelling, classify, [line(4), line(4)])).toMatchObject({ digits: 2, newest: 1 });
});
