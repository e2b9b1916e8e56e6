import { expect, test } from "vitest";
import { dataFolderOrSkip } from "../../scripts/data/dataFolder.ts";
import { readMnist, readPenStrokes } from "../../scripts/data/dataSets.ts";
import { centreOfMass } from "./centreOfMass.ts";
import type { Field } from "./field.ts";
import { CENTRE_PX, rasterise } from "./rasterise.ts";

const PIXELS = 784;

/**
 * Only every `STEP`th MNIST image is measured. The step is odd because MNIST alternates between
 * images from two sources.
 */
const STEP = 7;

/** The mean ink per field in pixels, averaged first for each digit and then over the ten digits. */
function meanInk(fields: Iterable<{ label: number; field: Field }>): number {
  const ink = new Float64Array(10);
  const count = new Float64Array(10);
  for (const { label, field } of fields) {
    ink[label] = (ink[label] ?? 0) + field.reduce((sum, value) => sum + value, 0);
    count[label] = (count[label] ?? 0) + 1;
  }
  return ink.reduce((sum, value, digit) => sum + value / (count[digit] ?? 1), 0) / 10;
}

test("mean ink and centre of mass match MNIST's images", { timeout: 120_000 }, ({ skip }) => {
  const folder = dataFolderOrSkip(skip);
  const mnist = readMnist(folder, "train");
  const images = Array.from({ length: Math.floor(mnist.count / STEP) }, (_, i) => {
    const start = i * STEP * PIXELS;
    return {
      label: mnist.labels[i * STEP] ?? 0,
      field: Float32Array.from(mnist.pixels.subarray(start, start + PIXELS), (v) => v / 255),
    };
  });
  const drawings = readPenStrokes(folder).map(({ label, strokes }) => ({
    label: Number(label),
    field: rasterise(strokes) ?? new Float32Array(PIXELS),
  }));
  expect(Math.abs(meanInk(drawings) / meanInk(images) - 1)).toBeLessThan(0.01);

  const centres = images.map(({ field }) => centreOfMass(field) ?? { x: 0, y: 0 });
  const mean = (axis: "x" | "y") =>
    centres.reduce((sum, centre) => sum + centre[axis], 0) / centres.length;
  expect(Math.abs(mean("x") - CENTRE_PX)).toBeLessThan(0.02);
  expect(Math.abs(mean("y") - CENTRE_PX)).toBeLessThan(0.02);
});
