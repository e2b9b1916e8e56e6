import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { drawingSamples, imageSamples, type Sample } from "../../../../src/measure/sampleSet.ts";
import { type DigitScore, scoreOf } from "../../../../src/measure/score.ts";
import { shareOf } from "../../../../src/measure/share.ts";
import type { Field } from "../../../../src/raster/field.ts";
import type { GrayImage } from "../../../../src/raster/photo/grayImage.ts";
import { imageInk } from "../../../../src/raster/photo/imageInk.ts";
import { pictureField } from "../../../../src/raster/pictureField.ts";
import { Refusal } from "../../../../src/words/refusal.ts";
import { startWasmInNode } from "../../../backEndsInNode.ts";
import { COMMITTED_MODEL } from "../../../committedModel.ts";
import { dataFolder } from "../../../data/dataFolder.ts";
import { readMnist } from "../../../data/dataSets.ts";
import { partOf } from "../../../data/splits.ts";
import { readAllDigits } from "../../../data/trainingStrokes.ts";
import { seededRandom } from "../../../fields/random.ts";
import { openModelFolder } from "../../../modelFolder.ts";
import { readSet } from "../../readSet.ts";
import { shareColumns } from "../../shareColumns.ts";
import { type Section, table } from "../../table.ts";
import { withoutBins } from "../../withoutBins.ts";
import { fieldShape } from "./inkShape.ts";
import { type PhotoKind, photograph } from "./photograph.ts";
import { PHOTO_KINDS } from "./photoKinds.ts";
import { type Misread, photoSheet } from "./photoSheet.ts";
import { trainersValidation } from "./trainersValidation.ts";

/**
 * Turns MNIST's validation images and validation writers' digits into photos of every kind, reads
 * them with the page's picture pipeline, and compares the results with reading the digits directly.
 * With `--sheet`, it also writes pictures of the misread photos next to their fields. With `--report
 * docs/model/photos.json`, it writes the scores for `npm run figures`.
 *
 * Usage: `node scripts/run.js scripts/evaluate/pictures/photos/photos [--count 400] [--kind pencil]
 * [--sheet DIR]`.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string" },
      count: { type: "string", default: "400" },
      kind: { type: "string", default: "" },
      seed: { type: "string", default: "2" },
      sheet: { type: "string" },
      report: { type: "string" },
    },
  });
  const folder = dataFolder(values.data);
  if (folder === null) {
    throw new Error(
      "Expected the data sets in ../shared/data or artifacts/data; name their folder with --data.",
    );
  }
  await startWasmInNode();
  const model = await openModelFolder(COMMITTED_MODEL);
  const read = async (samples: readonly Sample[]) =>
    readSet(model, { name: "", title: "", samples, isVariation: false });
  const count = Number(values.count);
  const rows: PhotoRow[] = [];
  for (const [set, samples] of [
    ["MNIST", mnistSamples(folder, Number(values.seed), count)],
    ["pen strokes", strokeSamples(folder, count)],
  ] as const) {
    rows.push(rowOf(`${set}, read directly`, scoreOf(await read(samples)).digits, 0));
    for (const kind of PHOTO_KINDS.filter(({ name }) => name.includes(values.kind))) {
      const { photos, fields } = await photosOf(samples, kind);
      const readings = await read(fields);
      const withoutInk = fields.filter(({ field }) => field === BLANK).length;
      rows.push(rowOf(`${set}, ${kind.name}`, scoreOf(readings).digits, withoutInk));
      if (values.sheet === undefined) continue;
      const misread = readings.flatMap(({ field, verdict, best, truth }, i): Misread[] =>
        verdict === "digit" && best === truth ? [] : [{ photo: photos[i] as GrayImage, field }],
      );
      const name = `${set}-${kind.name}`.replaceAll(" ", "-");
      await photoSheet(misread, resolve(values.sheet, `${name}.png`));
    }
  }
  model.network.dispose();
  console.log(table(sections(rows)));
  if (values.report === undefined) return;
  const report: PhotoReport = { weights: model.file.weightsPath, rows };
  writeFileSync(values.report, `${JSON.stringify(report, withoutBins, 2)}\n`);
}

/** The result for one kind of photo. The first row of each set is for the digits read directly. */
export interface PhotoRow {
  readonly name: string;
  readonly digits: DigitScore;
  readonly withoutInk: number;
}

export interface PhotoReport {
  /** Name of the network's weights file, which includes its hash. */
  readonly weights: string;
  readonly rows: readonly PhotoRow[];
}

/** MNIST images that the trainer set aside for validation with this seed. */
function mnistSamples(folder: string, seed: number, count: number): Sample[] {
  const all = imageSamples(readMnist(folder, "train"));
  return trainersValidation(seed)
    .slice(0, count)
    .flatMap((place) => all[place] ?? []);
}

/** Digits by validation writers of pendigits and UNIPEN, evenly spaced over the files. */
export function strokeSamples(folder: string, count: number): Sample[] {
  const all = readAllDigits(folder).filter(({ writer }) => partOf(writer) === "validation");
  const step = Math.max(1, all.length / count);
  return drawingSamples(all.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step)));
}

/** Photos of the samples, and the fields that the page makes from these photos. */
async function photosOf(samples: readonly Sample[], kind: PhotoKind) {
  const random = seededRandom(1);
  const photos: GrayImage[] = [];
  const fields: Sample[] = [];
  for (const { field, truth } of samples) {
    const photo = await photograph(await fieldShape(field), kind, random);
    photos.push(photo);
    fields.push({ field: fieldOf(photo) ?? BLANK, truth });
  }
  return { photos, fields };
}

/**
 * The field that is used if no ink was found in the photo. The page refuses such a photo.
 */
const BLANK: Field = new Float32Array(784);

function fieldOf(photo: GrayImage): Field | null {
  try {
    return pictureField(imageInk(photo));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function rowOf(name: string, digits: DigitScore | null, withoutInk: number): PhotoRow {
  if (digits === null) throw new Error("Expected digits to score.");
  return { name, digits, withoutInk };
}

function sections(rows: readonly PhotoRow[]): Section[] {
  const section = (title: string, shareOfRow: (row: PhotoRow) => ReturnType<typeof shareOf>) => ({
    title,
    rows: rows.map((row) => [row.name, ...shareColumns(shareOfRow(row))] as const),
  });
  return [
    section("Best of the ten right", ({ digits }) => digits.bestRight),
    section("Shown as that digit", ({ digits }) => digits.shownRight),
    section("Shown as another digit", ({ digits }) => digits.shownWrong),
    section("No ink found", ({ withoutInk, digits }) => shareOf(withoutInk, digits.bestRight.of)),
  ];
}
