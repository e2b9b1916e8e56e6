import { expect, test } from "vitest";
import type { Field } from "../../raster/field.ts";
import type { Sample } from "../sampleSet.ts";
import { BATCH, readSamples } from "./readSamples.ts";

const LABELS = [..."0123456789", "none"];
const labelling = { labels: LABELS, digitFrom: 0.5 };

/** Fields with enough ink for a digit. They differ in the first pixel. */
const samples: readonly Sample[] = Array.from({ length: 2 * BATCH + 7 }, (_, i) => ({
  field: new Float32Array(784).fill(1, 1, 31).fill(i % 10, 0, 1),
  truth: `${i % 10}`,
}));
const answer = (fields: readonly Field[]) =>
  Float32Array.from(fields.flatMap(([digit]) => LABELS.map((_, i) => (i === digit ? 0.9 : 0.01))));

test("every sample is read once, in order and in batches", async () => {
  const sizes: number[] = [];
  const told: number[] = [];
  const { readings, probabilities } = await readSamples(
    labelling,
    async (fields) => {
      sizes.push(fields.length);
      return answer(fields);
    },
    samples,
    (read) => told.push(read),
  );
  expect(sizes).toEqual([BATCH, BATCH, 7]);
  expect(told).toEqual([BATCH, 2 * BATCH, samples.length]);
  expect(readings.map(({ best }) => best)).toEqual(samples.map(({ truth }) => truth));
  expect(readings.every(({ verdict }) => verdict === "digit")).toBe(true);
  expect(probabilities).toEqual(answer(samples.map(({ field }) => field)));
});

test("if a prediction fails, reading stops with the same error", async () => {
  const failing = readSamples(
    labelling,
    () => Promise.reject(new Error("no")),
    samples,
    () => {},
  );
  await expect(failing).rejects.toThrow("no");
});
