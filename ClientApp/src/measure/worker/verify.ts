import { FIELD_SIDE_PX } from "../../raster/field.ts";
import { fieldPixels } from "../../raster/fieldPixels.ts";
import { numberScore } from "../numbers/numberScore.ts";
import { scoreOf } from "../score.ts";
import { contentOf, type SetContent, setsOfAll, withoutGz } from "../setFiles.ts";
import { openChecked } from "./openChecked.ts";
import { readChosenFile } from "./readChosenFile.ts";
import { readNumbers } from "./readNumbers.ts";
import { type Reading, readSamples } from "./readSamples.ts";
import type { Progress, Verification, VerificationJob, VerifiedSet } from "./verification.ts";

/**
 * Uses the chosen back end to read all samples in the files. Throws a `Refusal` if a file does not
 * belong to a set or the browser does not support the back end.
 */
export async function verify(
  { files, choice, modelUrl }: VerificationJob,
  onProgress: (progress: Progress) => void,
): Promise<Verification> {
  const sets = await contentIn(files);
  const of = sets.reduce((sum, { samples, numbers }) => sum + samples.length + numbers.length, 0);
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
  const count = (newest: number) => {
    read = before + newest;
    tell();
  };
  for (const { name, samples, numbers } of sets) {
    const { readings, probabilities } = await readSamples(file, answer, samples, count);
    before += samples.length;
    const readAsNumbers = await readNumbers(file, answer, numbers, count);
    before += numbers.length;
    verified.push({
      name,
      score: scoreOf(readings),
      numbers: readAsNumbers.length > 0 ? numberScore(readAsNumbers) : null,
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

async function contentIn(
  files: readonly File[],
): Promise<({ readonly name: string } & SetContent)[]> {
  const sets = setsOfAll(files.map(({ name }) => name));
  const bytes = new Map<string, Uint8Array>();
  for (const file of files) bytes.set(withoutGz(file.name), await readChosenFile(file));
  const read = (name: string) => bytes.get(name) ?? new Uint8Array();
  return sets.map((set) => ({ name: set.name, ...contentOf(set, read) }));
}

function pixelsOf(readings: readonly Reading[]): Uint8Array<ArrayBuffer> {
  const size = FIELD_SIDE_PX ** 2;
  const pixels = new Uint8Array(readings.length * size);
  readings.forEach(({ field }, i) => {
    pixels.set(fieldPixels(field), i * size);
  });
  return pixels;
}
