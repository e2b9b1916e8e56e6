import type { Field } from "../raster/field.ts";
import { logOdds } from "./logOdds.ts";

/** Side of the square patch that covers the ink, in field pixels. */
export const PATCH_SIDE_PX = 4;

/** Distance between neighbouring positions of the patch, in field pixels. */
export const PATCH_STEP_PX = 2;

/**
 * How much each pixel's ink contributes to the network's outputs: one map `[28, 28]` per label,
 * row-major. Positive values count for the label, and negative values count against it. Pixels
 * without ink are 0. Each value is the drop in log odds when paper covers the pixel, averaged over
 * the patches that cover it.
 */
export type Influence = readonly Readonly<Float32Array>[];

/**
 * Occlusion (M. Zeiler and R. Fergus, "Visualizing and understanding convolutional networks",
 * 2014): covers the field patch by patch and measures how the outputs change. Compares odds, not
 * probabilities, because odds still change when the network is almost certain. Yields after each
 * patch, so the caller can spread the work over time.
 */
export function* occlude(
  field: Field,
  classify: (field: Field) => Float32Array,
): Generator<void, Influence> {
  const whole = classify(field);
  const sums = Array.from(whole, () => new Float32Array(field.length));
  const counts = new Float32Array(field.length);
  const patches = allPatches(Math.sqrt(field.length));
  for (const patch of patches) for (const pixel of patch) counts[pixel] = (counts[pixel] ?? 0) + 1;
  // Covering blank paper changes nothing, so patches without ink are skipped.
  const inked = patches.filter((patch) => patch.some((pixel) => (field[pixel] ?? 0) > 0));
  for (const patch of inked) {
    const covered = classify(cover(field, patch));
    sums.forEach((sum, label) => {
      const lost = logOdds(whole, label) - logOdds(covered, label);
      for (const pixel of patch) sum[pixel] = (sum[pixel] ?? 0) + lost;
    });
    yield;
  }
  return sums.map((sum) =>
    sum.map((value, pixel) => ((field[pixel] ?? 0) > 0 ? value / (counts[pixel] ?? 1) : 0)),
  );
}

/** All patches on a field with this side length, each as a list of the pixels that it covers. */
function allPatches(sidePx: number): readonly (readonly number[])[] {
  const starts: number[] = [];
  for (let at = 0; at + PATCH_SIDE_PX <= sidePx; at += PATCH_STEP_PX) starts.push(at);
  const sides = Array.from({ length: PATCH_SIDE_PX }, (_, i) => i);
  return starts.flatMap((top) =>
    starts.map((left) =>
      sides.flatMap((down) => sides.map((across) => (top + down) * sidePx + left + across)),
    ),
  );
}

function cover(field: Field, patch: readonly number[]): Field {
  const covered = field.slice();
  for (const pixel of patch) covered[pixel] = 0;
  return covered;
}
