import { expect, test } from "vitest";
import type { Activation } from "../model/model.ts";
import { windowPatch } from "./windowPatch.ts";

/**
 * 3×3 pixels with two channels: the first contains 1 to 9, and the second contains ten times those
 * values.
 */
const activation: Activation = {
  shape: [3, 3, 2],
  values: Float32Array.from({ length: 18 }, (_, i) => (Math.floor(i / 2) + 1) * (i % 2 ? 10 : 1)),
};

test("inside the map, a window contains the channel's values", () => {
  const { shape, values } = windowPatch(activation, 1, { top: 1, left: 0, height: 2, width: 2 });
  expect(shape).toEqual([2, 2, 1]);
  expect([...values]).toEqual([40, 50, 70, 80]);
});

test("outside the map, a window contains zeros", () => {
  const window = { top: -1, left: 2, height: 3, width: 3 };
  expect([...windowPatch(activation, 0, window).values]).toEqual([0, 0, 0, 3, 0, 0, 6, 0, 0]);
});
