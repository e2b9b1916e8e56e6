import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { COMMITTED_MODEL } from "./committedModel.ts";
import { main } from "./leftOut.ts";

let data = "";
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "left-out-"));
  mkdirSync(join(data, "strokes"));
  const lines = readFileSync("scripts/data/drawn-digits.ndjson", "utf8").trim().split("\n");
  const by = (writer: string) => lines.map((line) => line.replace("{", `{"writer":"${writer}",`));
  // app0414 is reserved, so its digits do not count.
  const digits = [...by("apb/a1"), ...by("apb/app0414"), ...by("ced/c5"), ...by("ced/c0")];
  writeFileSync(join(data, "strokes/unipen-digits.ndjson"), digits.join("\n"));
});
afterAll(() => rmSync(data, { recursive: true }));

async function leftOut(...args: string[]) {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const out = join(data, "left-out.json");
  try {
    await main(["--data", data, "--out", out, ...args]);
  } finally {
    log.mockRestore();
  }
  return JSON.parse(readFileSync(out, "utf8"));
}

const network = (contributor: string) => `${contributor}=${COMMITTED_MODEL}`;

test("each network is evaluated on all digits of the contributor left out of its training, except the reserved ones", async () => {
  const scores = await leftOut(network("apb"), network("ced"));
  expect(scores).toMatchObject([
    {
      contributor: "apb",
      large: { bestRight: { count: 10, of: 10 } },
      small: { shownRight: { of: 10 } },
    },
    {
      contributor: "ced",
      large: { bestRight: { count: 20, of: 20 } },
      small: { shownRight: { of: 20 } },
    },
  ]);
  expect(scores[0].weights).toMatch(/^weights\..*\.bin$/);
});

test.each<[string, string[], RegExp]>([
  ["no network", [], /^Expected at least one CONTRIBUTOR=DIR/],
  ["a folder without a contributor", [COMMITTED_MODEL], /^Expected CONTRIBUTOR=DIR.*, got public/],
  ["a contributor without a folder", ["apb="], /^Expected CONTRIBUTOR=DIR.*, got apb=\.$/],
  ["a contributor named twice", [network("apb"), network("apb")], /once, got apb, apb\.$/],
  ["an unknown contributor", [network("abp")], /got abp; name apb, ced, imp or val\.$/],
  ["a folder without a network", ["apb=src"], /a model's file at/],
])("%s is rejected with a one-sentence message", async (_, args, message) => {
  await expect(leftOut(...args)).rejects.toThrow(message);
});
