import type { ModelFile } from "../../src/model/modelFile.ts";
import type { Network } from "../../src/model/network.ts";
import { judge } from "../../src/prediction/judge.ts";
import type { Verdict } from "../../src/prediction/prediction.ts";
import type { Sample, Truth } from "./sampleSet.ts";

/** What the page makes of one sample. */
export interface Reading {
  readonly truth: Truth;
  readonly verdict: Verdict;
  /** The most probable of the ten digits, whatever the verdict. */
  readonly best: string;
  /** The probability of that digit, 0..1. */
  readonly probability: number;
}

/** Fields that the network computes at once; the answers are the same as one by one. */
const BATCH = 500;

/** Reads the samples as the page does: network, then its judge; tells now and then how many are read. */
export function readSamples(
  file: ModelFile,
  network: Network,
  samples: readonly Sample[],
  onProgress: (read: number) => void,
): Reading[] {
  const outputs = file.labels.length;
  const readings: Reading[] = [];
  for (let from = 0; from < samples.length; from += BATCH) {
    onProgress(from);
    const batch = samples.slice(from, from + BATCH);
    const probabilities = network.probabilities(batch.map(({ field }) => field));
    batch.forEach(({ field, truth }, i) => {
      const own = probabilities.subarray(i * outputs, (i + 1) * outputs);
      const prediction = judge(file, own, field);
      if (prediction.verdict === "empty") throw new Error("Expected an answer to every field.");
      const { digit, probability } = prediction.candidates[0];
      readings.push({ truth, verdict: prediction.verdict, best: digit, probability });
    });
  }
  return readings;
}
