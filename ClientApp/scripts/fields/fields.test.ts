import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseIdxPair } from "../../src/measure/idx.ts";
import { rasterise } from "../../src/raster/rasterise.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import { readMaybeGzip } from "../data/readMaybeGzip.ts";
import { isValidationWriter, validationCategories } from "../data/splits.ts";
import { writeIdx } from "../data/writeIdx.ts";
import { boxed } from "./boxed.ts";
import { letter, scrawl, struckOut, twoDigits, varyScribble, zigzag } from "./noDigits.ts";
import { seededRandom } from "./random.ts";
import { resample, varyStrokes } from "./varyStrokes.ts";
import { changeHabit } from "./writingHabits.ts";

const seven: readonly Stroke[] = boxed([
  [
    { x: 0.3, y: 0.2 },
    { x: 0.7, y: 0.2 },
    { x: 0.6, y: 0.5 },
    { x: 0.45, y: 0.85 },
  ],
]);
const one: readonly Stroke[] = boxed([
  Array.from({ length: 10 }, (_, i) => ({ x: 0.5, y: i / 9 })),
]);

/** Longer side of the box around all points. */
function extent(strokes: readonly Stroke[]): number {
  const points = strokes.flat();
  const side = (values: number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(side(points.map(({ x }) => x)), side(points.map(({ y }) => y)));
}

test("the same seed gives the same numbers, another seed others", () => {
  const numbers = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 5 }, () => random.between(0, 1));
  };
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  expect(numbers(3).every((value) => value >= 0 && value < 1)).toBe(true);
});

test("every variant is another drawing in the same box", () => {
  const random = seededRandom(7);
  const variants = Array.from({ length: 300 }, () => varyStrokes(seven, random));
  for (const variant of variants) {
    expect(variant.flat().every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(extent(variant)).toBeCloseTo(1, 6);
  }
  expect(new Set(variants.map((variant) => JSON.stringify(variant))).size).toBe(300);
});

test("a dot stays a dot", () => {
  const dot = boxed([[{ x: 0.4, y: 0.4 }]]);
  const random = seededRandom(1);
  for (let i = 0; i < 50; i++) expect(rasterise(varyStrokes(dot, random))).not.toBeNull();
});

test("resampled points lie on the stroke at even distances and keep its ends", () => {
  const points = resample(one[0] as Stroke, 0.05);
  expect(points[0]).toEqual(one[0]?.[0]);
  expect(points.at(-1)).toEqual(one[0]?.at(-1));
  expect(points.length).toBe(21);
});

describe("writing habits", () => {
  const point = (x: number, y: number) => ({ x, y });
  const habitsOf = (digit: string, strokes: readonly Stroke[]) => {
    const random = seededRandom(4);
    return Array.from({ length: 200 }, () => changeHabit(digit, strokes, random));
  };
  const habits = (digit: string, strokes: readonly Stroke[]) => {
    const random = seededRandom(5);
    return Array.from({ length: 400 }, () => changeHabit(digit, strokes, random).length);
  };

  test("some sevens get a bar, and a barred one loses it at times", () => {
    expect(new Set(habits("7", seven))).toEqual(new Set([1, 2]));
    const bar: Stroke = [
      { x: -0.1, y: 0.05 },
      { x: 0.2, y: 0.03 },
    ];
    expect(new Set(habits("7", [...seven, bar]))).toEqual(new Set([1, 2]));
  });

  test("some plain ones get a serif, a foot or both", () => {
    expect(new Set(habits("1", one))).toEqual(new Set([1, 2, 3]));
  });

  test("about every eighth zero is slashed, by a line across its ring", () => {
    const ring = [
      Array.from({ length: 24 }, (_, i) => {
        const angle = (2 * Math.PI * i) / 23;
        return point(0.3 * Math.cos(angle), 0.5 * Math.sin(angle));
      }),
    ];
    const slashes = habitsOf("0", ring).flatMap((strokes) => strokes.slice(1));
    expect(slashes.length).toBeGreaterThan(10);
    expect(slashes.length).toBeLessThan(45);
    for (const [from, to] of slashes) {
      expect(from?.x).toBeGreaterThan(0.15);
      expect(from?.x).toBeLessThan(0.5);
      expect(to?.x).toBeCloseTo(-(from?.x ?? 0), 9);
      expect(Math.abs(from?.y ?? 9)).toBeLessThan(0.55);
    }
  });

  test("an open 4 is sometimes closed at its top, and never one whose bar does not cross the stem", () => {
    const angle = [point(-0.3, -0.5), point(-0.4, 0.1), point(0.4, 0.1)];
    const stem = [point(0.1, -0.3), point(0.1, 0.5)];
    const starts = habitsOf("4", [angle, stem]).map(([first]) => first?.[0]?.x ?? Number.NaN);
    expect(starts).toContain(-0.3);
    expect(Math.max(...starts)).toBeGreaterThan(0.05);
    const short = [angle.slice(0, 2), stem];
    expect(habitsOf("4", short).every((strokes) => strokes === short)).toBe(true);
  });

  test("a 9 gets a straight or a hooked stem, and its loop stays", () => {
    const loop = Array.from({ length: 24 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 23;
      return point(0.22 * Math.cos(angle), -0.28 - 0.22 * Math.sin(angle));
    });
    const nine = [[...loop, point(0.2, 0.1), point(0.1, 0.5)]];
    const ends = habitsOf("9", nine).map(([stroke = []]) => {
      expect(stroke.slice(0, 20)).toEqual(nine[0]?.slice(0, 20));
      return stroke.at(-1)?.x ?? Number.NaN;
    });
    expect(ends).toContain(0.1);
    expect(Math.min(...ends)).toBeLessThan(-0.1);
    expect(Math.max(...ends)).toBeGreaterThan(0.15);
    const open = [nine[0]?.slice(14) ?? []];
    expect(habitsOf("9", open).every((strokes) => strokes === open)).toBe(true);
  });

  test("digits without such habits stay as they are", () => {
    expect(new Set(habits("3", seven))).toEqual(new Set([1]));
  });
});

test("whatever is made up as no digit has ink and is not one drawing again and again", () => {
  const random = seededRandom(2);
  const kinds = [
    () => twoDigits(seven, one, random),
    () => struckOut(seven, random),
    () => scrawl(random),
    () => zigzag(random),
    () => varyScribble(seven, random),
    () => varyStrokes(letter(random), random),
  ];
  for (const draw of kinds) {
    const fields = Array.from({ length: 20 }, () => rasterise(draw()));
    expect(fields).not.toContain(null);
    expect(new Set(fields.map(String)).size).toBeGreaterThan(10);
  }
});

test("no writer and no category is trained and validated on", () => {
  const drawing = (label: string, writer: number) => ({ label, writer, strokes: one });
  expect([1, 2, 3, 4, 5, 6].filter((writer) => isValidationWriter(drawing("1", writer)))).toEqual([
    5,
  ]);
  const scribbles = [..."hgfedcba"].map((label) => drawing(label, 0));
  expect([...validationCategories(scribbles)]).toEqual(["d", "h"]);
});

test("an IDX pair that is written reads the same", () => {
  const folder = mkdtempSync(join(tmpdir(), "mnisthost-"));
  try {
    const field = Float32Array.from({ length: 784 }, (_, i) => (i % 256) / 255);
    writeIdx(folder, "pens-train", [{ field, label: 3 }]);
    const [images, labels] = ["images-idx3", "labels-idx1"].map((kind) =>
      readMaybeGzip(join(folder, `pens-train-${kind}-ubyte`)),
    ) as [Uint8Array, Uint8Array];
    const pair = parseIdxPair(images, labels, "images", "labels");
    expect(pair.count).toBe(1);
    expect([...pair.labels]).toEqual([3]);
    expect([...pair.pixels]).toEqual(Array.from(field, (value) => Math.round(value * 255)));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
