import { FIELD_SIDE_PX } from "../../raster/field.ts";
import { fieldPixels } from "../../raster/fieldPixels.ts";
import type { Sample } from "../sampleSet.ts";
import { scoreOf } from "../score.ts";
import { samplesOf, setsOfAll, withoutGz } from "../setFiles.ts";
import { openChecked } from "./openChecked.ts";
import { readChosenFile } from "./readChosenFile.ts";
import { type Reading, readSamples } from "./readSamples.ts";
import type { Progress, Verification, VerificationJob, VerifiedSet } from "./verification.ts";

/**
 * Reads all samples of the files on the chosen back end. Throws a `Refusal` if a file does not
 * belong to a set or the browser lacks the back end.
 */
export async function verify(
  { files, choice, modelUrl }: VerificationJob,
  onProgress: (progress: Progress) => void,
): Promise<Verification> {
  const sets = await samplesIn(files);
  const of = sets.reduce((sum, { samples }) => sum + samples.length, 0);
  let before = 0;
  let read = 0;
  let fallBack: Verification["fallBack"] = null;
  const { file, answer, ...opened } = await openChecked(modelUrl, choice, (other) => {
    fallBack = { ...other, after: read };
  });
  const start = performance.now();
  const tell = () => onProgress({ read, of, elapsedMs: performance.now() - start });
  tell();
  const verified: VerifiedSet[] = [];
  for (const { name, samples } of sets) {
    const { readings, probabilities } = await readSamples(file, answer, samples, (count) => {
      read = before + count;
      tell();
    });
    before += samples.length;
    verified.push({
      name,
      score: scoreOf(readings),
      judgements: readings.map(({ field: _, ...judgement }) => judgement),
      probabilities,
      pixels: pixelsOf(readings),
    });
  }
  const elapsedMs = performance.now() - start;
  return {
    ...opened,
    weights: file.weightsPath,
    fallBack,
    sets: verified,
    images: of,
    elapsedMs,
  };
}

async function samplesIn(
  files: readonly File[],
): Promise<{ readonly name: string; readonly samples: readonly Sample[] }[]> {
  const sets = setsOfAll(files.map(({ name }) => name));
  const bytes = new Map<string, Uint8Array>();
  for (const file of files) bytes.set(withoutGz(file.name), await readChosenFile(file));
  const read = (name: string) => bytes.get(name) ?? new Uint8Array();
  return sets.map((set) => ({ name: set.name, samples: samplesOf(set, read) }));
}

function pixelsOf(readings: readonly Reading[]): Uint8Array<ArrayBuffer> {
  const size = FIELD_SIDE_PX ** 2;
  const pixels = new Uint8Array(readings.length * size);
  readings.forEach(({ field }, i) => {
    pixels.set(fieldPixels(field), i * size);
  });
  return pixels;
}
