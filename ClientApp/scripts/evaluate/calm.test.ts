import { expect, test } from "vitest";
import type { Field } from "../../src/raster/field.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import { calmOf } from "./calm.ts";

const labels = [..."0123456789", "not-a-digit"];
const labelling = { labels, digitFrom: 0.8 };

const sure = (label: string) => Float32Array.from(labels, (one) => (one === label ? 1 : 0));

/** A drawing of one stroke. */
const line = (points: number): readonly Stroke[] => [
  Array.from({ length: points }, (_, i) => ({ x: 0.5, y: 0.1 + (0.8 * i) / points })),
];

/** Returns a classifier that gives these answers, one per frame. */
function answering(answers: readonly string[]): (field: Field) => Float32Array {
  let frame = 0;
  return () => sure(answers[Math.min(frame++, answers.length - 1)] ?? "1");
}

test("an answer that never changes counts as calm, even though the first point is a dot", () => {
  expect(calmOf(labelling, answering(["1"]), [line(40)])).toEqual({
    digits: 1,
    newest: 1,
    shown: 0,
  });
});

test("a short hesitation while the pen is down changes the newest answer, but not the shown one", () => {
  const answers = ["1", "1", "not-a-digit", "1", "7"];
  const { newest, shown } = calmOf(labelling, answering(answers), [line(40)]);
  expect(newest).toBe(4);
  expect(shown).toBe(1);
});

test("the mean number of changes is over all digits", () => {
  const classify = answering(["1", "7"]);
  expect(calmOf(labelling, classify, [line(4), line(4)])).toMatchObject({ digits: 2, newest: 1 });
});
