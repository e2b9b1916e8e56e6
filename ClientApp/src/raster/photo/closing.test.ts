import { expect, test } from "vitest";
import { boxMean } from "./boxMean.ts";
import { closing } from "./closing.ts";

/**
 * A slow implementation that follows the definition of closing: the minimum of the maxima around
 * each pixel.
 */
function slowly(values: Float32Array, width: number, radius: number) {
  const extreme = (from: Float32Array, of: (...all: number[]) => number) =>
    from.map((_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      const around = [...from].filter(
        (_, j) =>
          Math.abs((j % width) - x) <= radius && Math.abs(Math.floor(j / width) - y) <= radius,
      );
      return of(...around);
    });
  return extreme(extreme(values, Math.max), Math.min);
}

const [width, height] = [13, 9];
const values = Float32Array.from({ length: width * height }, (_, i) => ((i * 7919) % 101) / 101);

test.each([1, 2, 5])("closing with a radius of %i equals the minimum of the maxima", (radius) => {
  expect(closing(values, width, height, radius)).toEqual(slowly(values, width, radius));
});

test("closing removes a thin dark line and does not move the edge of a wide dark area", () => {
  const line = Float32Array.from(values, (_, i) => (i % width === 3 || i % width > 8 ? 0.1 : 0.9));
  const closed = closing(line, width, height, 1);
  expect(closed.every((value, i) => Math.abs(value - (i % width > 8 ? 0.1 : 0.9)) < 1e-6)).toBe(
    true,
  );
});

test("a box mean averages only pixels inside the image", () => {
  const means = boxMean(values, width, height, 1);
  const sum = (...places: number[]) => places.reduce((total, i) => total + (values[i] ?? 0), 0);
  expect(means[0]).toBeCloseTo(sum(0, 1, width, width + 1) / 4, 6);
  const i = 2 * width + 4;
  const rows = [i - width, i, i + width].flatMap((at) => [at - 1, at, at + 1]);
  expect(means[i]).toBeCloseTo(sum(...rows) / 9, 6);
});
