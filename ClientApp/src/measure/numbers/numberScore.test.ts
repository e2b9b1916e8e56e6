import { expect, test } from "vitest";
import { numberScore } from "./numberScore.ts";

test("numbers are counted as right, uncertain or wrong, and by their length", () => {
  const score = numberScore([
    { written: "12", read: "12" },
    { written: "305", read: "305" },
    { written: "47", read: "4?" },
    { written: "99", read: "" },
    { written: "716", read: "7116" },
    { written: "800", read: "80" },
  ]);
  expect(score.right).toMatchObject({ count: 2, of: 6 });
  expect(score.byLength.map(({ digits, right }) => [digits, right.count, right.of])).toEqual([
    [2, 1, 3],
    [3, 1, 3],
  ]);
  expect(score.digitsRight).toMatchObject({ count: 2 + 3 + 1 + 3 + 2, of: 15 });
  expect(score.split.count).toBe(1);
  expect(score.joined.count).toBe(2);
  expect(score.uncertain.count).toBe(2);
  expect(score.wrong.count).toBe(2);
});
