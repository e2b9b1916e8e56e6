import { gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { readChosenFile } from "./readChosenFile.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const content = new TextEncoder().encode("one drawing a line\n".repeat(1000));
const fileOf = (name: string, bytes: Uint8Array) => {
  const blob = new Blob([Uint8Array.from(bytes)]);
  return { name, arrayBuffer: () => blob.arrayBuffer() };
};

test.each([
  ["plain", "a.ndjson", content],
  ["compressed", "a.ndjson.gz", gzipSync(content)],
  ["compressed but not named .gz", "a.ndjson", gzipSync(content)],
])("a file that is %s can be read", async (_, name, bytes) => {
  expect(await readChosenFile(fileOf(name, bytes))).toEqual(content);
});

test("a truncated compressed file is rejected, and the message names the file", async () => {
  const cut = fileOf("a.ndjson.gz", gzipSync(content).subarray(0, 40));
  await expect(readChosenFile(cut)).rejects.toThrow(/^a\.ndjson\.gz is damaged/);
});

test("a missing file is rejected, and the message names the file", async () => {
  const gone = { name: "a.ndjson", arrayBuffer: () => Promise.reject(new Error("NotFoundError")) };
  await expect(readChosenFile(gone)).rejects.toThrow(/could not read a\.ndjson/);
});

test("a browser without decompression rejects compressed files and reads plain ones", async () => {
  vi.stubGlobal("DecompressionStream", undefined);
  // Old browsers do not define the name at all.
  Reflect.deleteProperty(globalThis, "DecompressionStream");
  const packed = fileOf("a.ndjson.gz", gzipSync(content));
  await expect(readChosenFile(packed)).rejects.toThrow("cannot unpack a.ndjson.gz");
  expect(await readChosenFile(fileOf("a.ndjson", content))).toEqual(content);
});
