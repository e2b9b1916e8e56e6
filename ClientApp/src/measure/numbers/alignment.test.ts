import { expect, test } from "vitest";
import { align } from "./alignment.ts";

test.each([
  ["2026", "2026", { right: 4, joined: 0, split: 0 }],
  ["2026", "2076", { right: 3, joined: 0, split: 0 }],
  ["2026", "226", { right: 3, joined: 1, split: 0 }],
  ["7", "71", { right: 1, joined: 0, split: 1 }],
  ["17", "", { right: 0, joined: 2, split: 0 }],
  ["123", "1?3", { right: 2, joined: 0, split: 0 }],
])("%s read as %j is aligned with as few changes as possible", (written, read, expected) => {
  expect(align(written, read)).toEqual(expected);
});
