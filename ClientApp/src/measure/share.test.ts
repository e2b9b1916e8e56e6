import { expect, test } from "vitest";
import { shareOf } from "./share.ts";

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method
// 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("the interval for %i out of %i matches Wilson's published interval", (count, of, low, high) => {
  const share = shareOf(count, of);
  expect(share.share).toBe(count / of);
  expect(share.low).toBeCloseTo(low, 4);
  expect(share.high).toBeCloseTo(high, 4);
});

test("the intervals for a share and its complement are mirror images", () => {
  const [some, rest] = [shareOf(3, 40), shareOf(37, 40)];
  expect(rest.low).toBeCloseTo(1 - some.high, 12);
  expect(rest.high).toBeCloseTo(1 - some.low, 12);
});
