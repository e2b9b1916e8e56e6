import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseIdxPair } from "../../src/measure/idx.ts";
import { rasterise } from "../../src/raster/rasterise.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import { readMaybeGzip } from "../data/readMaybeGzip.ts";
import { RESERVED_WRITERS } from "../data/reservedWriters.ts";
import { isValidationWriter, partOf, validationCategories } from "../data/splits.ts";
import { writeIdx } from "../data/writeIdx.ts";
import { boxed } from "./boxed.ts";
import { halfDigit, neighbours, withNeighbourStroke } from "./groupings.ts";
import {
  letter,
  ringWithMarks,
  scrawl,
  struckOut,
  twoDigits,
  varyScribble,
  zigzag,
} from "./noDigits.ts";
import { type Random, seededRandom } from "./random.ts";
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

test("the same seed gives the same numbers, and a different seed gives different ones", () => {
  const numbers = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 5 }, () => random.between(0, 1));
  };
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  expect(numbers(3).every((value) => value >= 0 && value < 1)).toBe(true);
});

test("every variant is a different drawing in the same box", () => {
  const random = seededRandom(7);
  const variants = Array.from({ length: 300 }, () => varyStrokes(seven, random));
  for (const variant of variants) {
    expect(variant.flat().every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(extent(variant)).toBeCloseTo(1, 6);
  }
  expect(new Set(variants.map((variant) => JSON.stringify(variant))).size).toBe(300);
});

test("a variant of a dot still has ink", () => {
  const dot = boxed([[{ x: 0.4, y: 0.4 }]]);
  const random = seededRandom(1);
  for (let i = 0; i < 50; i++) expect(rasterise(varyStrokes(dot, random))).not.toBeNull();
});

test("resampled points are evenly spaced along the stroke and include its ends", () => {
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

  test("some sevens get a bar, and some barred sevens lose theirs", () => {
    expect(new Set(habits("7", seven))).toEqual(new Set([1, 2]));
    const bar: Stroke = [
      { x: -0.1, y: 0.05 },
      { x: 0.2, y: 0.03 },
    ];
    expect(new Set(habits("7", [...seven, bar]))).toEqual(new Set([1, 2]));
  });

  const ring = (own: Random = seededRandom(9)) => [
    Array.from({ length: 24 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 23;
      const size = 0.5 + own.normal() * 0.001;
      return point(0.6 * size * Math.cos(angle), size * Math.sin(angle));
    }),
  ];

  test("some plain 1s get a flag, a foot or both", () => {
    expect(new Set(habits("1", one))).toEqual(new Set([1, 2, 3]));
  });

  test("without a foot, a long flag is steep, so that the 1 does not become a 7", () => {
    const flags = habitsOf("1", one).flatMap(([, added, foot]) => (added && !foot ? [added] : []));
    // A flag ends at the top of the 1. A foot, or the hook of a stroke that turns back up, is at
    // the bottom.
    const long = flags.filter(
      ([tip, top]) => top?.y === -0.5 && (top?.x ?? 0) - (tip?.x ?? 0) > 0.3,
    );
    expect(long.length).toBeGreaterThan(3);
    for (const [tip, top] of long) {
      const [width, height] = [(top?.x ?? 0) - (tip?.x ?? 0), (tip?.y ?? 0) - (top?.y ?? 0)];
      expect(height / width).toBeGreaterThan(0.8);
    }
  });

  test("nearly half of the plain zeros get a slash, some inside the ring and some up to twice its size", () => {
    const slashes = habitsOf("0", ring()).flatMap((strokes) => strokes.slice(1));
    expect(slashes.length).toBeGreaterThan(60);
    expect(slashes.length).toBeLessThan(130);
    const lengths = slashes.map(([from, to]) =>
      Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)),
    );
    expect(Math.min(...lengths)).toBeLessThan(0.4);
    expect(Math.max(...lengths)).toBeGreaterThan(1.4);
    const slants = slashes.map(([from, to]) =>
      Math.abs(((to?.y ?? 0) - (from?.y ?? 0)) / ((to?.x ?? 0) - (from?.x ?? 0) || 1e-9)),
    );
    expect(Math.min(...slants)).toBeLessThan(0.1);
    expect(Math.max(...slants)).toBeGreaterThan(5);
  });

  test("some zeros get a slash that is part of the same stroke", () => {
    const drawnOn = habitsOf("0", ring()).filter(
      ([stroke, ...rest]) => rest.length === 0 && (stroke?.length ?? 0) > 24,
    );
    expect(drawnOn.length).toBeGreaterThan(5);
  });

  test("a zero with two strokes already has a slash and is unchanged", () => {
    const slashed = [...ring(), [point(0.3, -0.5), point(-0.3, 0.5)]];
    expect(habitsOf("0", slashed).every((strokes) => strokes === slashed)).toBe(true);
  });

  test("the loop of some sixes continues into a tail", () => {
    const six = [[point(0.2, -0.5), point(-0.2, 0.2), point(0.1, 0.5), point(-0.15, 0.2)]];
    const lengths = habitsOf("6", six).map(([stroke]) => stroke?.length);
    expect(new Set(lengths)).toEqual(new Set([4, 14]));
  });

  test("some open fours are closed at the top, but only if the bar crosses the stem", () => {
    const angle = [point(-0.3, -0.5), point(-0.4, 0.1), point(0.4, 0.1)];
    const stem = [point(0.1, -0.3), point(0.1, 0.5)];
    const starts = habitsOf("4", [angle, stem]).map(([first]) => first?.[0]?.x ?? Number.NaN);
    expect(starts).toContain(-0.3);
    expect(Math.max(...starts)).toBeGreaterThan(0.05);
    const short = [angle.slice(0, 2), stem];
    const untouched = habitsOf("4", short).filter((strokes) => strokes === short);
    // The other fours are redrawn with straight lines.
    expect(untouched.length).toBeGreaterThan(150);
    expect(untouched.length).toBeLessThan(200);
  });

  test("some nines get a straight or hooked stem, and all of them keep their loop", () => {
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

  test("a digit for which no habit is defined is unchanged", () => {
    expect(new Set(habits("3", seven))).toEqual(new Set([1]));
  });
});

const [sevenToPair, oneToPair] = [
  { label: "7", strokes: seven },
  { label: "1", strokes: one },
];

test("made-up drawings have ink and differ from each other", () => {
  const random = seededRandom(2);
  const kinds = [
    () => twoDigits(seven, seven, random),
    () => varyStrokes(neighbours(sevenToPair, oneToPair, random), random),
    () => varyStrokes(withNeighbourStroke(sevenToPair, oneToPair, random), random),
    () => struckOut(seven, random),
    () => scrawl(random),
    () => ringWithMarks(random),
    () => zigzag(random),
    () => varyStrokes(varyScribble(seven, random), random),
    () => varyStrokes(letter(random), random),
  ];
  for (const draw of kinds) {
    const fields = Array.from({ length: 20 }, () => rasterise(draw()));
    expect(fields).not.toContain(null);
    expect(new Set(fields.map(String)).size).toBeGreaterThan(10);
  }
});

test("a crossed-out digit gets several lines or a scribble, never just one line like a slashed zero", () => {
  const random = seededRandom(6);
  for (let i = 0; i < 200; i++) {
    const added = struckOut(one, random).slice(one.length);
    const points = added.flat().length;
    expect(added.length >= 3 || points > 20).toBe(true);
  }
});

test("a ring with marks never looks like a zero with just a slash or a dot", () => {
  const random = seededRandom(7);
  for (let i = 0; i < 200; i++) {
    const [ring, ...marks] = ringWithMarks(random);
    expect(ring).toHaveLength(30);
    expect(marks.length >= 2 || (marks[0]?.length ?? 0) > 20).toBe(true);
  }
});

test("two digits are placed side by side, and so are a digit and a stroke of another digit", () => {
  const random = seededRandom(8);
  for (let i = 0; i < 50; i++) {
    for (const strokes of [
      neighbours(oneToPair, sevenToPair, random),
      withNeighbourStroke(oneToPair, sevenToPair, random),
    ]) {
      expect(strokes).toHaveLength(2);
      const [left, right] = strokes.map((stroke) => stroke.map(({ x }) => x));
      expect(Math.max(...(left ?? []))).toBeLessThan(Math.min(...(right ?? [])) + 0.1);
    }
  }
});

test("half a 0 is an arc, half a 4 is the angle without the stem, and no other digit is halved", () => {
  const random = seededRandom(3);
  const zero = Array.from({ length: 30 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 29;
    return { x: 0.5 * Math.cos(angle), y: 0.5 * Math.sin(angle) };
  });
  const arc = halfDigit({ label: "0", strokes: [zero] }, random);
  expect(arc?.[0]?.length).toBeGreaterThan(15);
  expect(arc?.[0]?.length).toBeLessThan(23);
  const angle = [
    { x: -0.1, y: -0.5 },
    { x: -0.4, y: 0.1 },
    { x: 0.4, y: 0.1 },
  ];
  const stem = [
    { x: 0.1, y: -0.3 },
    { x: 0.1, y: 0.5 },
  ];
  expect(halfDigit({ label: "4", strokes: [stem, angle] }, random)).toEqual(boxed([angle]));
  for (const label of ["1", "5", "7"]) {
    expect(halfDigit({ label, strokes: [stem, angle] }, random)).toBeNull();
  }
});

describe("splits", () => {
  test("pendigits writers 5, 15 and 25 are for validation, and every reserved writer stays reserved", () => {
    const parts = Array.from({ length: 30 }, (_, i) => partOf(`pendigits/${i + 1}`));
    const numbers = (part: string) => parts.flatMap((own, i) => (own === part ? [i + 1] : []));
    expect(numbers("validation")).toEqual([5, 15, 25]);
    expect(numbers("reserved")).toEqual([10, 20, 30]);
    expect(new Set(RESERVED_WRITERS.map((writer) => partOf(writer)))).toEqual(
      new Set(["reserved"]),
    );
  });

  test("a left-out contributor is used for neither training nor validation, and its reserved writers stay reserved", () => {
    const writers = Array.from({ length: 200 }, (_, i) => `ced/writer${i}`);
    expect(new Set(writers.map((writer) => partOf(writer)))).toEqual(
      new Set(["train", "validation"]),
    );
    expect(new Set(writers.map((writer) => partOf(writer, "ced")))).toEqual(new Set(["left out"]));
    expect(partOf("ced/aike2911_s_1z", "ced")).toBe("reserved");
    expect(writers.map((writer) => partOf(writer, "apb"))).toEqual(
      writers.map((writer) => partOf(writer)),
    );
  });

  test("pendigits writer 5 and every fourth category of scribbles are for validation", () => {
    const drawing = (label: string, writer: number) => ({ label, writer, strokes: one });
    expect([1, 2, 3, 4, 5, 6].filter((writer) => isValidationWriter(drawing("1", writer)))).toEqual(
      [5],
    );
    const scribbles = [..."hgfedcba"].map((label) => drawing(label, 0));
    expect([...validationCategories(scribbles)]).toEqual(["d", "h"]);
  });
});

test("an IDX pair that is written and read back is unchanged", () => {
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
