/**
 * Returns the distance in pixels from each pixel to the nearest ink or, with `toPaper`, to the
 * nearest paper: `[side, side]`, row-major. Pixels with a value of at least 0.5 are ink, and all
 * others are paper. The distances are exact. They are computed in two passes with lower envelopes
 * of parabolas (P. F. Felzenszwalb and D. P. Huttenlocher, "Distance transforms of sampled
 * functions", 2012).
 */
export function inkDistance(
  ink: Readonly<Float32Array>,
  side: number,
  toPaper: boolean,
): Float32Array {
  // Larger than any squared distance but small enough for exact sums in float32.
  const far = 4 * side * side;
  const squared = ink.map((value) => (value >= 0.5 !== toPaper ? 0 : far));
  const room: Room = {
    line: new Float32Array(side),
    vertices: new Int32Array(side),
    bounds: new Float32Array(side + 1),
  };
  for (let column = 0; column < side; column++) pass(squared, room, column, side, side);
  for (let row = 0; row < side; row++) pass(squared, room, row * side, 1, side);
  return squared.map(Math.sqrt);
}

/** Arrays that every pass uses again. */
interface Room {
  readonly line: Float32Array;
  readonly vertices: Int32Array;
  readonly bounds: Float32Array;
}

/**
 * Processes one line of pixels, `stride` apart. Sets the value of every pixel p to the minimum over
 * q of (p − q)² + value(q).
 */
function pass(
  values: Float32Array,
  { line, vertices, bounds }: Room,
  start: number,
  stride: number,
  side: number,
): void {
  for (let i = 0; i < side; i++) line[i] = values[start + i * stride] ?? 0;
  const at = (q: number) => line[q] ?? 0;
  let last = 0;
  vertices[0] = 0;
  bounds[0] = Number.NEGATIVE_INFINITY;
  bounds[1] = Number.POSITIVE_INFINITY;
  for (let q = 1; q < side; q++) {
    let meeting: number;
    do {
      const v = vertices[last] ?? 0;
      meeting = (at(q) + q * q - at(v) - v * v) / (2 * (q - v));
    } while (meeting <= (bounds[last] ?? 0) && last-- > 0);
    last++;
    vertices[last] = q;
    bounds[last] = meeting;
    bounds[last + 1] = Number.POSITIVE_INFINITY;
  }
  for (let p = 0, k = 0; p < side; p++) {
    while ((bounds[k + 1] ?? 0) < p) k++;
    const v = vertices[k] ?? 0;
    values[start + p * stride] = (p - v) ** 2 + at(v);
  }
}
