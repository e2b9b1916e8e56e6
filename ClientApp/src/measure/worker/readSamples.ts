import type { Field } from "../../raster/field.ts";
import { judge, type Labelling } from "../../reading/judge.ts";
import { type Judgement, judgementOf } from "../judgement.ts";
import type { Sample } from "../sampleSet.ts";
import type { Answer } from "./parityDifference.ts";

export interface Reading extends Judgement {
  readonly field: Field;
}

export interface ReadSamples {
  readonly readings: readonly Reading[];
  /** `[samples, labels]`, row-major. */
  readonly probabilities: Float32Array<ArrayBuffer>;
}

/** Number of fields per batch. The results are the same as for one field at a time. */
export const BATCH = 100;

/**
 * Reads the samples as the page does: first with the network, then with `judge`. After each batch,
 * reports how many have been read.
 */
export async function readSamples(
  labelling: Labelling,
  answer: Answer,
  samples: readonly Sample[],
  onProgress: (read: number) => void,
): Promise<ReadSamples> {
  const outputs = labelling.labels.length;
  const probabilities = new Float32Array(samples.length * outputs);
  const readings: Reading[] = [];
  for (let from = 0; from < samples.length; from += BATCH) {
    const batch = samples.slice(from, from + BATCH);
    probabilities.set(await answer(batch.map(({ field }) => field)), from * outputs);
    for (const { field, truth } of batch) {
      const first = readings.length * outputs;
      const own = probabilities.subarray(first, first + outputs);
      readings.push({ field, ...judgementOf(truth, judge(labelling, own, field)) });
    }
    onProgress(readings.length);
  }
  return { readings, probabilities };
}
