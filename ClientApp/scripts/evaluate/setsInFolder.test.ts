import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NO_DIGIT } from "../../src/measure/sampleSet.ts";
import { writeIdx } from "../data/writeIdx.ts";
import { setsInFolder } from "./setsInFolder.ts";

const DRAWING = '"strokes":[[[1,2],[3,4]]]';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
}

test("images and drawings are found up to two levels down, plain or compressed, and sorted by name", () => {
  mkdirSync(join(folder, "a"));
  writeIdx(join(folder, "a"), "own", [
    { field: new Float32Array(784).fill(1), label: 7 },
    { field: new Float32Array(784), label: 10 },
  ]);
  write("b/c/me.ndjson", `{"label":"3",${DRAWING}}\n{"label":"cat",${DRAWING}}\n{${DRAWING}}\n`);
  write("packed.ndjson.gz", gzipSync(`{"label":4,${DRAWING}}`));
  write("b/c/d/too-deep.ndjson", "not even looked at");
  write("README.md", "not a set");
  const sets = setsInFolder(folder);
  expect(sets.map(({ name }) => name)).toEqual([
    "a/own-images-idx3-ubyte",
    "b/c/me.ndjson",
    "packed.ndjson",
  ]);
  const truths = sets.map(({ samples }) => samples.map(({ truth }) => truth));
  expect(truths).toEqual([["7", NO_DIGIT], ["3", NO_DIGIT, null], ["4"]]);
  expect(sets[0]?.samples[0]?.field[0]).toBe(1);
});

test("a file and its compressed copy count as one set", () => {
  write("me.ndjson", `{"label":"3",${DRAWING}}`);
  write("me.ndjson.gz", gzipSync(`{"label":"3",${DRAWING}}`));
  expect(setsInFolder(folder)).toHaveLength(1);
});

test("a folder without sets is rejected with a one-sentence message that says what was expected", () => {
  write("notes.txt", "nothing");
  expect(() => setsInFolder(folder)).toThrow(
    /^Expected NAME-images-idx3-ubyte.*NAME\.ndjson.*found none; name another folder with --data\.$/,
  );
});

test("images without a label file next to them are rejected", () => {
  mkdirSync(join(folder, "a"));
  writeIdx(join(folder, "a"), "own", [{ field: new Float32Array(784), label: 7 }]);
  rmSync(join(folder, "a/own-labels-idx1-ubyte.gz"));
  expect(() => setsInFolder(folder)).toThrow(
    /Expected .*own-labels-idx1-ubyte or .*neither exists/,
  );
});

test("a damaged set is rejected, and the message contains its path", () => {
  write("me.ndjson", `{"label":"3",${DRAWING}}\n{"label":`);
  expect(() => setsInFolder(folder)).toThrow(/^Line 2 of .*me\.ndjson/);
});
