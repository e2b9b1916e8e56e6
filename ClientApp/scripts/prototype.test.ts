import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rasterise } from "../src/raster/rasterise.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { readPenStrokes } from "./data/dataSets.ts";
import { drawnDigits } from "./data/drawnDigits.ts";

const page = readFileSync("test.html", "utf8");

type FieldOf = (strokes: readonly (readonly [number, number])[][]) => Float32Array | null;

/** The prototype's code that turns strokes into a field, extracted from its page. */
function prototypeFieldOf(): FieldOf {
  const [, source] = page.split(/^ *\/\/ ---- .*$/m).filter((part) => part.includes("function"));
  if (!source?.includes("function fieldOf"))
    throw new Error("Expected fieldOf in the second section of the script.");
  return new Function(`"use strict"; ${source}; return fieldOf;`)() as FieldOf;
}

test("the prototype and the app produce the same field from the same strokes", () => {
  const fieldOf = prototypeFieldOf();
  expect(fieldOf([])).toBeNull();
  const folder = dataFolder();
  const drawings = [
    ...drawnDigits,
    ...(folder === null ? [] : readPenStrokes(folder).slice(0, 200)),
    { strokes: [[{ x: 0.3, y: 0.6 }]] },
    {
      strokes: [
        [
          { x: 0.3, y: 0.6 },
          { x: 0.301, y: 0.6 },
        ],
        [{ x: 0.9, y: 0.1 }],
      ],
    },
  ];
  for (const { strokes } of drawings) {
    const expected = rasterise(strokes);
    const field = fieldOf(strokes.map((stroke) => stroke.map(({ x, y }) => [x, y] as const)));
    const difference = field?.map((value, i) => Math.abs(value - (expected?.[i] ?? Number.NaN)));
    expect(Math.max(...(difference ?? [Number.NaN]))).toBeLessThan(1e-5);
  }
});

test("the prototype's hashes and version match the installed files", () => {
  const scripts = [...page.matchAll(/\["(tfjs-[\w-]+)", "([\w.-]+)", "(sha384-[^"]+)"\]/g)];
  expect(scripts).toHaveLength(3);
  const version = /VERSION = "([\d.]+)"/.exec(page)?.[1];
  for (const [, name, file, integrity] of scripts) {
    const folder = `node_modules/@tensorflow/${name}`;
    const content = readFileSync(`${folder}/dist/${file}`);
    expect(integrity).toBe(`sha384-${createHash("sha384").update(content).digest("base64")}`);
    expect(JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).version).toBe(version);
  }
});
