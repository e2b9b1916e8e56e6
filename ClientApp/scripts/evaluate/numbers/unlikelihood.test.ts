import { expect, test } from "vitest";
import type { TuningSample } from "./tuningSample.ts";
import { unlikelihood } from "./unlikelihood.ts";

/** Two pieces that can be read as a 1 and a 7, or together as a 4. */
const sample: TuningSample = {
  digits: [1, 7],
  lattice: {
    nodes: 3,
    steps: [
      { from: 0, to: 1, group: 0 },
      { from: 0, to: 2, group: 2 },
      { from: 1, to: 2, group: 1 },
    ],
  },
  surprise: [1, 7, 4].map((digit) =>
    Array.from({ length: 10 }, (_, i) => (i === digit ? 0.1 : 4 + i / 10)),
  ),
  features: [
    [1, 0, 0.2],
    [1, 0, 0.3],
    [1, 0.8, 0],
  ],
};

test("the gradient matches finite differences", () => {
  const weights = [0.9, 0.5, 1.2, 0.7];
  const gradient = weights.map(() => 0);
  const value = unlikelihood(sample, weights, gradient) ?? Number.NaN;
  expect(value).toBeGreaterThan(0);
  weights.forEach((_, i) => {
    const moved = weights.map((weight, k) => (k === i ? weight + 1e-5 : weight));
    const slope = ((unlikelihood(sample, moved, [...gradient]) ?? 0) - value) / 1e-5;
    expect(gradient[i]).toBeCloseTo(slope, 3);
  });
});

test("the result is null if no path reads the label", () => {
  expect(unlikelihood({ ...sample, digits: [1, 7, 4] }, [1, 1, 1, 1], [0, 0, 0, 0])).toBeNull();
});
