import { expect, test } from "vitest";
import { quantisationLoss } from "./quantisation.ts";

const loss = (accuracy: unknown) =>
  quantisationLoss(new TextEncoder().encode(JSON.stringify({ userDefinedMetadata: { accuracy } })));

test("the accuracy before and after rounding is read, whether the model records one figure or one per set", () => {
  expect(loss({ validation: 0.99, validationFloat32: 0.991 })).toEqual([
    { set: "mnist", float32: 0.991, rounded: 0.99 },
  ]);
  const [before, after] = [
    { mnist: 0.99, pens: 0.98 },
    { mnist: 0.98, pens: 0.97 },
  ];
  expect(loss({ validation: after, validationFloat32: before }).map(({ set }) => set)).toEqual([
    "mnist",
    "pens",
  ]);
});

test("the result is empty if the model does not record the accuracy before rounding", () => {
  expect(loss({ validation: 0.99 })).toEqual([]);
  expect(quantisationLoss(new TextEncoder().encode("{}"))).toEqual([]);
});
