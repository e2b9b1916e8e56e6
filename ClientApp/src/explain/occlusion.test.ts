import { afterAll, beforeAll, expect, test } from "vitest";
import { startWasmInNode } from "../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { drawnDigits } from "../../scripts/data/drawnDigits.ts";
import type { Network } from "../model/network.ts";
import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import { rasterise } from "../raster/rasterise.ts";
import { type Influence, occlude, PATCH_SIDE_PX } from "./occlusion.ts";

let network: Network;
beforeAll(async () => {
  await startWasmInNode();
  ({ network } = await openCommittedModel());
});
afterAll(() => network.dispose());

/** Runs the occlusion to the end. `looks` counts the fields that were classified. */
function influenceOf(
  field: Field,
  classify: (field: Field) => Float32Array = (one) => network.probabilities([one]),
): { readonly influence: Influence; readonly looks: number; readonly steps: number } {
  let looks = 0;
  const steps = occlude(field, (given) => {
    looks++;
    return classify(given);
  });
  for (let count = 0; ; count++) {
    const { done, value } = steps.next();
    if (done) return { influence: value, looks, steps: count };
  }
}

const digits = drawnDigits.map(({ strokes }) => {
  const field = rasterise(strokes);
  if (field === null) throw new Error("expected ink");
  return field;
});

test("an empty field gives maps of zeros without classifying any patch", () => {
  const { influence, looks, steps } = influenceOf(new Float32Array(784));
  expect(influence).toHaveLength(11);
  expect(influence.every((map) => map.every((value) => value === 0))).toBe(true);
  expect([looks, steps]).toEqual([1, 0]);
});

test("paper is 0 in every map, and some of a digit's ink is evidence for that digit", () => {
  digits.forEach((field, digit) => {
    const { influence } = influenceOf(field);
    for (const map of influence)
      expect(map.filter((value, pixel) => field[pixel] === 0 && value !== 0)).toHaveLength(0);
    expect(Math.max(...(influence[digit] ?? []))).toBeGreaterThan(1);
  });
});

test("in total, a digit's ink is evidence for that digit", () => {
  digits.forEach((field, digit) => {
    const sum = influenceOf(field).influence[digit]?.reduce((total, value) => total + value, 0);
    expect(sum, `the ${digit}`).toBeGreaterThan(0);
  });
});

test("if a network looks at only one pixel, only the ink around that pixel counts", () => {
  const field = digits[8] as Field;
  const pixel = field.indexOf(1);
  const { influence } = influenceOf(field, (one) => {
    const seen = 0.05 + 0.4 * (one[pixel] ?? 0);
    return Float32Array.of(seen, 0.5 - seen, 0.5);
  });
  const [looked, opposite, blind] = influence;
  expect(looked?.[pixel]).toBeGreaterThan(0);
  expect(opposite?.[pixel]).toBeLessThan(0);
  expect(Math.max(...(blind ?? []).map(Math.abs))).toBeLessThan(1e-6);
  looked?.forEach((value, i) => {
    const across = Math.abs((i % FIELD_SIDE_PX) - (pixel % FIELD_SIDE_PX));
    const down = Math.abs(Math.floor(i / FIELD_SIDE_PX) - Math.floor(pixel / FIELD_SIDE_PX));
    if (Math.max(across, down) >= PATCH_SIDE_PX) expect(value).toBe(0);
  });
});

test("if the network is almost certain, tiny changes in the other probabilities still count", () => {
  const field = digits[8] as Field;
  const pixel = field.indexOf(1);
  // In float32, 1 − 1e-9 is 1, so the doubt appears only in the other label's probability.
  const { influence } = influenceOf(field, (one) => {
    const doubt = one[pixel] === 0 ? 1e-9 : 1e-12;
    return Float32Array.of(1 - doubt, doubt);
  });
  expect(influence[0]?.[pixel]).toBeCloseTo(Math.log(1000), 1);
  expect(influence[1]?.[pixel]).toBeCloseTo(-Math.log(1000), 1);
});

test("occlusion yields once for each covered patch", () => {
  const { looks, steps } = influenceOf(digits[0] as Field);
  expect(steps).toBeGreaterThan(50);
  expect(looks).toBe(1 + steps);
});
