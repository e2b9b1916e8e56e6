import { expect, test } from "vitest";
import { trainersValidation } from "./trainersValidation.ts";

test("5,000 different indices are picked, and a different seed picks different ones", () => {
  const places = trainersValidation(2);
  expect(new Set(places).size).toBe(5000);
  expect(Math.max(...places)).toBeLessThan(60_000);
  expect(trainersValidation(3).slice(0, 10)).not.toEqual(places.slice(0, 10));
});
