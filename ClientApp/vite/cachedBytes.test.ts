import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cachedBytes } from "./cachedBytes.ts";

let folder: string;
let computed: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cached-"));
  computed = 0;
  mkdirSync(join(folder, "sources/inner"), { recursive: true });
  writeFileSync(join(folder, "sources/inner/a.ts"), "a");
});

afterEach(() => rmSync(folder, { recursive: true }));

const read = () =>
  cachedBytes(join(folder, "cache"), [join(folder, "sources")], async () =>
    Uint8Array.of(++computed),
  );

test("the result for the same inputs is computed only once", async () => {
  expect([...(await read())]).toEqual([1]);
  expect([...(await read())]).toEqual([1]);
  expect(readdirSync(join(folder, "cache"))).toHaveLength(1);
});

test("changing a file in an input folder leads to a new result", async () => {
  await read();
  writeFileSync(join(folder, "sources/inner/a.ts"), "b");
  expect([...(await read())]).toEqual([2]);
});
