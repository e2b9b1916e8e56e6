import { describe, expect, test } from "vitest";
import type { Point, Stroke } from "../strokes/stroke.ts";
import { centreOfMass } from "./centreOfMass.ts";
import { FIELD_SIDE_PX, type Field, INK_BOX_PX } from "./field.ts";
import { DOT_EXTENT } from "./fitInk.ts";
import { CENTRE_PX, PEN_WIDTH_PX, rasterise } from "./rasterise.ts";

/** An arc from one fraction of a full circle to another, in the unit square. */
function arc(cx: number, cy: number, r: number, from: number, to: number, points = 60): Stroke {
  return Array.from({ length: points }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / (points - 1));
    return { x: cx + r * Math.cos(angle), y: cy + r * Math.sin(angle) };
  });
}

const line = (...points: [number, number][]): Stroke => points.map(([x, y]) => ({ x, y }));

const shapes: Record<string, readonly Stroke[]> = {
  "a ring": [arc(0.5, 0.5, 0.3, 0, 1)],
  "a slanted bar": [line([0.6, 0.2], [0.45, 0.8])],
  "a four of two strokes": [
    line([0.45, 0.2], [0.3, 0.55], [0.65, 0.55]),
    line([0.58, 0.35], [0.55, 0.85]),
  ],
  "a five of two strokes": [
    [...line([0.35, 0.2], [0.33, 0.48]), ...arc(0.45, 0.6, 0.18, -0.35, 0.4)],
    line([0.35, 0.2], [0.65, 0.18]),
  ],
  "a flat dash": [line([0.1, 0.5], [0.9, 0.52])],
};

const moved = (strokes: readonly Stroke[], move: (point: Point) => Point): readonly Stroke[] =>
  strokes.map((stroke) => stroke.map(move));

function fieldOf(strokes: readonly Stroke[], penWidthPx?: number): Field {
  const field = rasterise(strokes, penWidthPx);
  if (field === null) throw new Error("expected ink");
  return field;
}

function largestDifference(a: Field, b: Field): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] as number))), 0);
}

/**
 * Longer side of the ink in pixels. Each outermost row or column counts as the value of its darkest
 * pixel, and every other row or column counts as 1.
 */
function longerSidePx(field: Field): number {
  const side = (pixel: (across: number, along: number) => number) => {
    const darkest = Array.from({ length: FIELD_SIDE_PX }, (_, along) =>
      Math.max(
        ...Array.from(
          { length: FIELD_SIDE_PX },
          (_, across) => field[pixel(across, along)] as number,
        ),
      ),
    ).filter((value) => value > 0);
    return darkest.length < 2
      ? (darkest[0] ?? 0)
      : darkest.length - 2 + (darkest[0] as number) + (darkest.at(-1) as number);
  };
  return Math.max(
    side((column, row) => row * FIELD_SIDE_PX + column),
    side((row, column) => row * FIELD_SIDE_PX + column),
  );
}

test("rasterising no strokes returns null", () => {
  expect(rasterise([])).toBeNull();
  expect(rasterise([[]])).toBeNull();
});

describe.each(Object.entries(shapes))("%s", (_, strokes) => {
  const field = fieldOf(strokes);

  test("gives 784 values from 0 (paper) to 1 (ink), with 1 as the largest", () => {
    expect(field).toHaveLength(784);
    expect(field.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(Math.max(...field)).toBe(1);
  });

  test("is 20 px long on its longer side", () => {
    expect(Math.abs(longerSidePx(field) - INK_BOX_PX)).toBeLessThan(0.35);
  });

  test("has the same centre of mass as MNIST's digits", () => {
    const centre = centreOfMass(field) ?? { x: Number.NaN, y: Number.NaN };
    expect(Math.abs(centre.x - CENTRE_PX)).toBeLessThan(0.05);
    expect(Math.abs(centre.y - CENTRE_PX)).toBeLessThan(0.05);
  });

  test.each([
    [1, 0.07, -0.1],
    [0.25, 0.74, 0.02],
    [0.1, 0.01, 0.89],
  ])("gives the same field when scaled by %d and moved by (%d, %d)", (scale, dx, dy) => {
    const there = moved(strokes, ({ x, y }) => ({ x: x * scale + dx, y: y * scale + dy }));
    expect(largestDifference(fieldOf(there), field)).toBeLessThan(0.01);
  });

  test("gives the same field for any order and direction of its strokes", () => {
    const backwards = strokes.map((stroke) => [...stroke].reverse()).reverse();
    expect(largestDifference(fieldOf(backwards), field)).toBeLessThan(0.03);
  });

  test("gives the same field if its strokes have twenty times as many points", () => {
    const dense = strokes.map((stroke) =>
      stroke.flatMap((p, i) => {
        const q = stroke[i + 1] ?? p;
        return Array.from({ length: 20 }, (_, k) => ({
          x: p.x + ((q.x - p.x) * k) / 20,
          y: p.y + ((q.y - p.y) * k) / 20,
        }));
      }),
    );
    expect(largestDifference(fieldOf(dense), field)).toBeLessThan(0.05);
  });

  test.each([1.6, 3])("keeps its longer side and centre of mass with a %d px pen", (penWidthPx) => {
    const other = fieldOf(strokes, penWidthPx);
    expect(Math.abs(longerSidePx(other) - INK_BOX_PX)).toBeLessThan(0.5);
    expect(Math.abs((centreOfMass(other)?.x ?? 0) - CENTRE_PX)).toBeLessThan(0.05);
  });
});

test("the total ink of a bar equals the bar's area", () => {
  const ink = fieldOf([line([0.5, 0.1], [0.5, 0.9])]).reduce((sum, value) => sum + value, 0);
  const radius = PEN_WIDTH_PX / 2;
  const area = PEN_WIDTH_PX * (INK_BOX_PX - PEN_WIDTH_PX) + Math.PI * radius ** 2;
  expect(Math.abs(ink / area - 1)).toBeLessThan(0.02);
});

test.each([
  ["a tap", [line([0.3, 0.7])]],
  ["a tap reported twice", [line([0.3, 0.7], [0.3, 0.7])]],
  ["a tap with jitter", [line([0.3, 0.7], [0.3 + DOT_EXTENT / 20, 0.7])]],
])("%s becomes a dot in the middle and is not enlarged to the size of a digit", (_, strokes) => {
  const field = fieldOf(strokes);
  expect(longerSidePx(field)).toBeLessThan(PEN_WIDTH_PX + 2);
  expect(centreOfMass(field)?.x).toBeCloseTo(CENTRE_PX, 1);
});

test("the field changes smoothly as the ink grows from a dot to a digit", () => {
  const bar = (extent: number) => fieldOf([line([0.5, 0.5], [0.5, 0.5 + extent])]);
  for (let extent = 0; extent < 2 * DOT_EXTENT; extent += DOT_EXTENT / 50) {
    expect(largestDifference(bar(extent), bar(extent + DOT_EXTENT / 50))).toBeLessThan(0.5);
  }
});

test("the rasterising time is roughly proportional to the number of points, up to ten thousand", () => {
  const scribble = (points: number) => [
    Array.from({ length: points }, (_, i) => ({
      x: 0.5 + 0.4 * Math.sin(i / 7.3),
      y: 0.5 + 0.4 * Math.cos(i / 5.1),
    })),
  ];
  const [short, long] = [scribble(1000), scribble(10_000)];
  const times = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  const timed = (strokes: readonly Stroke[]) => {
    const start = performance.now();
    rasterise(strokes);
    return performance.now() - start;
  };
  // A busy machine slows some runs down, so the drawings take turns, and the fastest run of each
  // counts. If the time grew quadratically, the ratio would be 100 in every round.
  for (let round = 0; round < 15 || (round < 200 && times.long >= 20 * times.short); round++) {
    times.short = Math.min(times.short, timed(short));
    times.long = Math.min(times.long, timed(long));
  }
  expect(times.long / times.short).toBeLessThan(20);
});
