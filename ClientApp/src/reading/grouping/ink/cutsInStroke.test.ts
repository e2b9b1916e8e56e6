import { expect, test } from "vitest";
import type { Point } from "../../../strokes/stroke.ts";
import { cutsInStroke } from "./cutsInStroke.ts";

/** Points about 0.01 apart along straight lines from corner to corner. */
function pathThrough(...corners: [number, number][]): Point[] {
  return corners.flatMap(([x, y], i) => {
    const [nextX, nextY] = corners[i + 1] ?? [x, y];
    const steps = Math.max(1, Math.round(Math.hypot(nextX - x, nextY - y) / 0.01));
    return Array.from({ length: steps }, (_, step) => ({
      x: x + ((nextX - x) * step) / steps,
      y: y + ((nextY - y) * step) / steps,
    }));
  });
}

function ring(cx: number, cy: number, from: number, to: number): Point[] {
  return Array.from({ length: 60 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / 59);
    return { x: cx + 0.06 * Math.cos(angle), y: cy + 0.1 * Math.sin(angle) };
  });
}

test("two 1s drawn in one stroke can be cut where the pen turns between them", () => {
  const stroke = pathThrough([0.1, 0.1], [0.1, 0.3], [0.25, 0.1], [0.25, 0.3]);
  const cuts = cutsInStroke(stroke, 0.2, 5);
  expect(cuts.length).toBeGreaterThan(0);
  for (const at of cuts) {
    expect(stroke[at]?.x).toBeGreaterThanOrEqual(0.1);
    expect(stroke[at]?.x).toBeLessThanOrEqual(0.25);
  }
});

test("two 0s drawn in one stroke can be cut apart", () => {
  const stroke = [...ring(0.1, 0.2, -0.25, -1.25), ...ring(0.3, 0.2, -0.25, -1.25)];
  const cuts = cutsInStroke(stroke, 0.2, 5);
  expect(cuts.some((at) => Math.abs(at - 60) < 10)).toBe(true);
});

test("the line between two joined 0s is cut in the middle", () => {
  const line = pathThrough([0.11, 0.1], [0.29, 0.1]);
  const stroke = [...ring(0.1, 0.2, -0.25, -1.25), ...line, ...ring(0.3, 0.2, -0.25, -1.25)];
  const middles = cutsInStroke(stroke, 0.2, 5).map((at) => stroke[at]?.x);
  expect(middles.some((x = 0) => Math.abs(x - 0.2) < 0.02)).toBe(true);
});

test("a single 0 or 2 is not cut", () => {
  expect(cutsInStroke(ring(0.1, 0.2, -0.25, -1.25), 0.2, 5)).toEqual([]);
  const two = pathThrough([0.1, 0.15], [0.15, 0.1], [0.2, 0.15], [0.1, 0.3], [0.22, 0.3]);
  expect(cutsInStroke(two, 0.2, 5)).toEqual([]);
});

test("the number of cuts is limited, and the cuts are in ascending order", () => {
  const zigzag = pathThrough(
    ...Array.from({ length: 20 }, (_, i): [number, number] => [i * 0.05, i % 2 ? 0.3 : 0.1]),
  );
  for (const most of [0, 1, 3, 5]) {
    const cuts = cutsInStroke(zigzag, 0.2, most);
    expect(cuts).toHaveLength(most);
    expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
  }
});
