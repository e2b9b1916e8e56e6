import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseIdxPair } from "../src/measure/idx.ts";
import { imageSamples, type Sample } from "../src/measure/sampleSet.ts";
import { readMaybeGzip } from "./data/readMaybeGzip.ts";
import { main } from "./fields.ts";

/** Writers 1 to 10, each with a stroke of its own; 5 and 10 are for validation. */
const pens = Array.from({ length: 10 }, (_, i) => ({
  label: "1",
  writer: i + 1,
  strokes: [
    [
      [10, 10],
      [60 + 4 * i, 100],
      [90, 20 + 7 * i],
    ],
  ],
}));
/** Categories a to d, of which the fourth is for validation. */
const scribbles = [..."abcd"].map((label, i) => ({
  label,
  strokes: [
    [
      [0, 0],
      [100, 20 * i],
      [30, 90],
      [80 - 10 * i, 10],
    ],
  ],
}));

let folder = "";
let fields: Record<string, readonly Sample[]> = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fields-"));
  const write = (path: string, drawings: readonly unknown[]) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), drawings.map((one) => JSON.stringify(one)).join("\n"));
  };
  write("strokes/pendigits-train.ndjson", pens);
  write("scribbles/quickdraw-dev.ndjson", scribbles);
  const out = join(folder, "fields");
  await main(["--data", folder, "--out", out]);
  const read = (name: string): readonly Sample[] => {
    const [images, labels] = ["images-idx3-ubyte", "labels-idx1-ubyte"].map((part) =>
      readMaybeGzip(join(out, `${name}-${part}`)),
    );
    return imageSamples(parseIdxPair(images as Uint8Array, labels as Uint8Array, name, name));
  };
  fields = Object.fromEntries(
    ["pens-train", "pens-validation", "scribbles-train", "scribbles-validation"].map((name) => [
      name,
      read(name),
    ]),
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const inkOf = (name: string) => (fields[name] ?? []).map(({ field }) => field.join());

test("a validation writer's digits are drawn once and never trained on", () => {
  expect(inkOf("pens-validation")).toHaveLength(2);
  expect(inkOf("pens-train")).toHaveLength(8 * 24);
  const trained = new Set(inkOf("pens-train"));
  expect(inkOf("pens-validation").filter((ink) => trained.has(ink))).toEqual([]);
});

test("a validation category's scribbles are drawn once and never trained on", () => {
  expect(inkOf("scribbles-validation")).toHaveLength(1);
  const trained = new Set(inkOf("scribbles-train"));
  expect(inkOf("scribbles-validation").filter((ink) => trained.has(ink))).toEqual([]);
  expect(fields["scribbles-train"]?.every(({ truth }) => truth === "no digit")).toBe(true);
});

test("of each training digit there is the drawing itself and others, with pens from fine to broad", () => {
  const trained = fields["pens-train"] ?? [];
  expect(new Set(trained.slice(0, 24).map(({ field }) => field.join())).size).toBe(24);
  const ink = trained.slice(1, 24).map(({ field }) => field.reduce((sum, value) => sum + value, 0));
  expect(Math.max(...ink) / Math.min(...ink)).toBeGreaterThan(1.5);
});
