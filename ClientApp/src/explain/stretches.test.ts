import { expect, test } from "vitest";
import { stretches } from "./stretches.ts";

test("consecutive equal predictions form a stretch", () => {
  expect(stretches(["6", "6", "?", "9", "9", "9", "6"])).toEqual([
    { answer: "6", from: 0, to: 1 },
    { answer: "?", from: 2, to: 2 },
    { answer: "9", from: 3, to: 5 },
    { answer: "6", from: 6, to: 6 },
  ]);
});

test("an empty list has no stretches", () => {
  expect(stretches([])).toEqual([]);
});
