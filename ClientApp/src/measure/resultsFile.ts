import { mistakesOf } from "./mistakes.ts";
import type { Comparison } from "./verifier.ts";
import type { Verification } from "./worker/verification.ts";

/**
 * All results as JSON, without the images. Each mistake is identified by the sample's index in the
 * set, starting at 0.
 */
export function resultsFile(verification: Verification, comparison: Comparison | null): string {
  const { sets, elapsedMs, images, ...measured } = verification;
  const results = {
    ...measured,
    images,
    elapsedMs,
    imagesPerSecond: images / (elapsedMs / 1000),
    sets: sets.map(({ name, score, numbers, judgements }) => ({
      name,
      ...score,
      numbers,
      mistakes: mistakesOf(judgements),
    })),
    comparison,
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}
