import { expect, test } from "vitest";
import { spreadOf } from "./statistics.ts";

test("the spread does not depend on the order of the values", () => {
  const values = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);

  expect(spreadOf(values)).toEqual({
    median: 50,
    percentile99: 99,
    quartiles: [25, 75],
    count: 101,
  });
});

test("the value is interpolated if the rank is between two measurements", () => {
  expect(spreadOf([1, 2]).median).toBe(1.5);
});

test("an empty list is rejected", () => {
  expect(() => spreadOf([])).toThrow("Expected measurements");
});
