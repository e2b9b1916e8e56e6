import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawingSamples } from "../src/measure/sampleSet.ts";
import { parseStrokes } from "../src/measure/strokesFile.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { hasDataSets } from "./data/dataSets.ts";
import { RESERVED_WRITERS } from "./data/reservedWriters.ts";
import type { TrainingDrawing } from "./data/trainingStrokes.ts";
import { seededRandom } from "./fields/random.ts";
import { pickEvenly } from "./testDigits/pickEvenly.ts";
import { simplified } from "./testDigits/simplified.ts";
import { pickedDigits, TEST_DIGITS, testDigits } from "./testDigits.ts";

const committed = readFileSync(TEST_DIGITS);
const digits = parseStrokes(committed, TEST_DIGITS);

/** For each digit, writer a has 50 drawings, b has five and c has one. */
const drawings = Array.from({ length: 560 }, (_, i): TrainingDrawing => {
  const place = Math.floor(i / 10);
  const writer = place < 50 ? "x/a" : place < 55 ? "x/b" : "x/c";
  return { label: String(i % 10), writer, strokes: [], line: i + 1 };
});

test("the same number of drawings is picked for each digit, and writers take turns", () => {
  const picked = pickEvenly(drawings, 7, seededRandom(1));
  for (const digit of "0123456789") {
    const own = picked.filter(({ label }) => label === digit).map(({ writer }) => writer);
    expect(own.sort()).toEqual(["x/a", "x/a", "x/a", "x/b", "x/b", "x/b", "x/c"]);
  }
});

test("no drawing is picked twice, and the same seed picks the same drawings", () => {
  const picked = pickEvenly(drawings, 20, seededRandom(1));
  expect(new Set(picked.map(({ line }) => line)).size).toBe(200);
  expect(pickEvenly(drawings, 20, seededRandom(1))).toEqual(picked);
  expect(pickEvenly(drawings, 20, seededRandom(2))).not.toEqual(picked);
});

test("the error message says which digit has too few drawings", () => {
  expect(() => pickEvenly(drawings, 57, seededRandom(1))).toThrow(
    "Expected 57 drawings of the digit 0, found 56; pick fewer of each.",
  );
});

test("points on a straight line are dropped, and corners are kept", () => {
  const corner = [
    { x: 0.1, y: 0.2 },
    { x: 0.1, y: 0.5 },
    { x: 0.1, y: 0.7 },
    { x: 0.35, y: 0.7 },
    { x: 0.6, y: 0.7 },
  ];
  expect(simplified([corner, [{ x: 0.1, y: 0.2 }]])).toEqual([
    [
      [0, 0],
      [0, 500],
      [500, 500],
    ],
    [[0, 0]],
  ]);
});

test("a stroke that ends where it began keeps its shape", () => {
  const ring = Array.from({ length: 41 }, (_, i) => {
    const angle = (i / 40) * 2 * Math.PI;
    return { x: Math.sin(angle), y: Math.cos(angle) };
  });
  const [line = []] = simplified([ring]);
  expect(line.length).toBeGreaterThan(30);
  expect(line[0]).toEqual(line.at(-1));
});

test("the committed file has 100 of each digit and is small", () => {
  const labels = digits.map(({ label }) => label);
  for (const digit of "0123456789") {
    expect(labels.filter((label) => label === digit)).toHaveLength(100);
  }
  expect(gzipSync(committed).length).toBeLessThan(110_000);
});

const folder = dataFolder();
describe.skipIf(folder === null || !hasDataSets(folder))("with the data folder", () => {
  const picked = folder === null ? [] : pickedDigits(folder);

  test("the committed file can be reproduced", () => {
    expect(testDigits(folder ?? "")).toBe(committed.toString());
  });

  test("every reserved writer is represented, and no other writer is", () => {
    const writers = new Set(picked.map(({ writer }) => writer));
    expect([...writers].sort()).toEqual([...RESERVED_WRITERS].sort());
  });

  test("simplification hardly changes the fields", () => {
    const [before, after] = [drawingSamples(picked), drawingSamples(digits)];
    expect(after.map(({ truth }) => truth)).toEqual(before.map(({ truth }) => truth));
    const differences = before.flatMap(({ field }, i) =>
      Array.from(field, (ink, pixel) => Math.abs(ink - (after[i]?.field[pixel] ?? Number.NaN))),
    );
    const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
    expect(mean).toBeLessThan(0.001);
    expect(differences.every((difference) => difference < 0.2)).toBe(true);
  });
});
