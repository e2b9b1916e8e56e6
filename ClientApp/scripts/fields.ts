import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { dataFolder } from "./data/dataFolder.ts";
import { readScribbles } from "./data/dataSets.ts";
import { isDigitLike, partOf, validationCategories } from "./data/splits.ts";
import {
  readTrainingCharacters,
  readTrainingDigits,
  type TrainingDrawing,
} from "./data/trainingStrokes.ts";
import { writeIdx } from "./data/writeIdx.ts";
import { cleaned } from "./fields/cleaned.ts";
import { digitVariants, madeUp, noDigit, noDigitVariants, plain } from "./fields/drawFields.ts";
import { varyScribble } from "./fields/noDigits.ts";
import { seededRandom } from "./fields/random.ts";

/** Approximate number of fields to create for each contributor of digits. */
const FIELDS_PER_CONTRIBUTOR = 40_000;
/** Maximum number of fields to create for one drawing of a digit. */
const MOST_VARIANTS = 60;

const SCRIBBLE_VARIANTS = 24;
const LETTER_VARIANTS = 8;

/**
 * Uses the page's rasteriser to render the fields (28×28 images) that the network is trained on,
 * and writes them as IDX files `NAME-{train,validation}`. `pens` (pendigits) and `unipen` have
 * labels 0..9. `scribbles` and `letters` (including symbols) have label 10, "not a digit".
 * `--leave-out apb` leaves contributor apb out of all these sets and writes that contributor's
 * digits to `left-out`.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string" },
      out: { type: "string", default: "../artifacts/fields" },
      "leave-out": { type: "string" },
    },
  });
  const data = dataFolder(values.data);
  if (data === null) {
    throw new Error(
      "Expected the folders strokes/ and scribbles/ in ../shared/data or artifacts/data, found none; download the data with 'dotnet run --project MnistHost.Training -- data', or pass their parent folder with --data or MNIST_DATA.",
    );
  }
  const leaveOut = values["leave-out"];
  const pens = readTrainingDigits(data, "pendigits-train");
  const unipen = readTrainingDigits(data, "unipen-digits");
  const contributors = new Set(unipen.map(contributorOf));
  if (leaveOut !== undefined && !contributors.has(leaveOut)) {
    throw new Error(
      `Expected one of ${[...contributors].join(", ")} after --leave-out, got ${leaveOut}; name a contributor of UNIPEN's digits.`,
    );
  }
  const letters = ["unipen-letters", "unipen-symbols"]
    .flatMap((name) => readTrainingCharacters(data, name))
    .filter((drawing) => !isDigitLike(drawing));
  const scribbles = readScribbles(data);
  const heldOut = validationCategories(scribbles);
  const part = (drawings: readonly TrainingDrawing[], name: string) =>
    drawings.filter(({ writer }) => partOf(writer, leaveOut) === name);

  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const random = seededRandom(1);
  const write = (name: string, fields: Parameters<typeof writeIdx>[2]) => {
    writeIdx(out, name, fields);
    console.log(`${name}: ${fields.length} fields`);
  };

  const clean = cleaned(part(unipen, "train"));
  console.log(
    `${clean.dropped.length} of UNIPEN's training digits dropped, ${clean.kept.length} kept`,
  );
  const digits = [...part(pens, "train"), ...clean.kept];
  const variantsOf = (drawings: readonly TrainingDrawing[]) =>
    [...new Set(drawings.map(contributorOf))].flatMap((contributor) => {
      const own = drawings.filter((drawing) => contributorOf(drawing) === contributor);
      const count = Math.min(MOST_VARIANTS, Math.ceil(FIELDS_PER_CONTRIBUTOR / own.length));
      return own.flatMap((drawing) => digitVariants(drawing, count, random));
    });
  write("pens-train", variantsOf(part(pens, "train")));
  write("pens-validation", part(pens, "validation").map(plain));
  write("unipen-train", variantsOf(clean.kept));
  write("unipen-validation", part(unipen, "validation").map(plain));
  write(
    "letters-train",
    part(letters, "train").flatMap((drawing) => noDigitVariants(drawing, LETTER_VARIANTS, random)),
  );
  write("letters-validation", part(letters, "validation").map(noDigit));
  write("scribbles-train", [
    ...scribbles
      .filter(({ label }) => !heldOut.has(label))
      .flatMap((drawing) => noDigitVariants(drawing, SCRIBBLE_VARIANTS, random, varyScribble)),
    ...madeUp(digits, random),
  ]);
  write("scribbles-validation", scribbles.filter(({ label }) => heldOut.has(label)).map(noDigit));
  if (leaveOut !== undefined) write("left-out", part(unipen, "left out").map(plain));
  console.log(`Written to ${out}`);
}

const contributorOf = ({ writer }: TrainingDrawing): string => writer.split("/")[0] ?? "";
