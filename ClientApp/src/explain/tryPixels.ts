import type { Field } from "../raster/field.ts";
import { flipPixels } from "./flipPixels.ts";

/** The effect of flipping single pixels. */
export interface Tried {
  /** For each pixel, how much flipping it alone lowers the score. 0 if the pixel was excluded. */
  readonly drops: Readonly<Float32Array>;
  /** The pixel with the largest drop. */
  readonly best: number;
}

/**
 * Flips each pixel in turn, except those in `leftOut`, and measures how much this lowers a score
 * computed from the network's probabilities. After each pixel, yields the number of pixels done so
 * far, so the caller can spread the work over time.
 */
export function* tryPixels(
  field: Field,
  classify: (field: Field) => Float32Array,
  scoreOf: (probabilities: Float32Array) => number,
  leftOut: ReadonlySet<number> = new Set(),
): Generator<number, Tried> {
  const before = scoreOf(classify(field));
  const drops = new Float32Array(field.length);
  let best = -1;
  for (let pixel = 0; pixel < field.length; pixel++) {
    if (!leftOut.has(pixel)) {
      drops[pixel] = before - scoreOf(classify(flipPixels(field, [pixel])));
      if (best < 0 || (drops[pixel] ?? 0) > (drops[best] ?? 0)) best = pixel;
    }
    yield pixel + 1;
  }
  return { drops, best };
}
