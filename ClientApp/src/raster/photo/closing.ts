/**
 * Morphological closing with a square that is `2 * radius + 1` pixels wide: dark details smaller
 * than the square take on the lightness around them, and the edges of larger areas do not move.
 * `values` is `[height, width]`, row-major.
 */
export function closing(
  values: Readonly<Float32Array>,
  width: number,
  height: number,
  radius: number,
): Float32Array {
  const closed = Float32Array.from(values);
  dilate(closed, width, height, radius);
  for (let i = 0; i < closed.length; i++) closed[i] = -(closed[i] as number);
  dilate(closed, width, height, radius);
  for (let i = 0; i < closed.length; i++) closed[i] = -(closed[i] as number);
  return closed;
}

/** Replaces each value with the largest value in the square around it. */
function dilate(values: Float32Array, width: number, height: number, radius: number): void {
  for (let y = 0; y < height; y++) slide(values, y * width, 1, width, radius);
  for (let x = 0; x < width; x++) slide(values, x, width, height, radius);
}

/**
 * Replaces each value on a line of `count` pixels, `stride` apart, with the largest value within
 * `radius`. Takes three steps per pixel, whatever the radius (M. van Herk, "A fast algorithm for
 * local minimum and maximum filters", 1992).
 */
function slide(
  values: Float32Array,
  start: number,
  stride: number,
  count: number,
  radius: number,
): void {
  const window = 2 * radius + 1;
  const length = count + 2 * radius;
  const forwards = new Float32Array(length);
  const backwards = new Float32Array(length);
  const at = (i: number) =>
    i < radius || i >= count + radius
      ? Number.NEGATIVE_INFINITY
      : (values[start + (i - radius) * stride] as number);
  for (let i = 0; i < length; i++) {
    const before = i % window === 0 ? Number.NEGATIVE_INFINITY : (forwards[i - 1] as number);
    forwards[i] = Math.max(before, at(i));
  }
  for (let i = length - 1; i >= 0; i--) {
    const isLast = i % window === window - 1 || i === length - 1;
    backwards[i] = Math.max(
      isLast ? Number.NEGATIVE_INFINITY : (backwards[i + 1] as number),
      at(i),
    );
  }
  for (let i = 0; i < count; i++) {
    values[start + i * stride] = Math.max(
      backwards[i] as number,
      forwards[i + window - 1] as number,
    );
  }
}
