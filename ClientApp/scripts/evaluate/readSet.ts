import type { SampleSet } from "../../src/measure/sampleSet.ts";
import { type Reading, readSamples } from "../../src/measure/worker/readSamples.ts";
import type { OpenedModel } from "../modelFolder.ts";

/** Reads a set as the page does. `onProgress` receives the number of samples read so far. */
export async function readSet(
  { file, network }: OpenedModel,
  { samples }: SampleSet,
  onProgress: (read: number) => void = () => undefined,
): Promise<readonly Reading[]> {
  const answer = async (fields: Parameters<typeof network.probabilities>[0]) =>
    network.probabilities(fields);
  const { readings } = await readSamples(file, answer, samples, onProgress);
  return readings;
}
