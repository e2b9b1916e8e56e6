import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { strokeSamples } from "./photos.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "photos-"));
  mkdirSync(join(folder, "strokes"));
  const write = (name: string, drawings: readonly [label: number, writer: number | string][]) => {
    const lines = drawings.map(([label, writer]) =>
      JSON.stringify({
        label: String(label),
        writer,
        strokes: [
          [
            [0, 0],
            [5, 9],
          ],
        ],
      }),
    );
    writeFileSync(join(folder, "strokes", `${name}.ndjson`), lines.join("\n"));
  };
  // Pendigits writer 5 is for validation, writer 1 for training, and writer 10 is reserved.
  write("pendigits-train", [
    [1, 1],
    [2, 5],
    [3, 5],
    [4, 5],
    [5, 10],
  ]);
  write("unipen-digits", [
    [6, "apb/a1"],
    [7, "ced/c0"],
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const labels = (count: number) => strokeSamples(folder, count).map(({ truth }) => truth);

test("the pen strokes in photos are by validation writers, and evenly spaced", () => {
  expect(labels(100)).toEqual(["2", "3", "4", "7"]);
  expect(labels(2)).toEqual(["2", "4"]);
});
