import { expect, test } from "vitest";
import { msUntil, readBy } from "./pace.ts";

test("the first digits are read slowly, and the last of a thousand is read after eight seconds", () => {
  expect(readBy(0, 1000)).toBe(1);
  expect(readBy(1000, 1000)).toBeLessThan(20);
  expect(readBy(7000, 1000)).toBeLessThan(800);
  expect(readBy(8000, 1000)).toBe(1000);
  expect(readBy(60_000, 1000)).toBe(1000);
});

test("an interrupted run continues where it left off", () => {
  for (const read of [0, 1, 250, 999]) {
    const goesOn = readBy(msUntil(read, 1000), 1000);
    expect(goesOn).toBeGreaterThanOrEqual(read);
    expect(goesOn).toBeLessThanOrEqual(read + 1);
  }
});
