import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { LabelledDrawing } from "../src/measure/strokesFile.ts";
import { rasterise } from "../src/raster/rasterise.ts";
import type { Stroke } from "../src/strokes/stroke.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { readPenStrokes, readScribbles } from "./data/dataSets.ts";
import { isValidationWriter, validationCategories } from "./data/splits.ts";
import { type LabelledField, writeIdx } from "./data/writeIdx.ts";
import { boxed } from "./fields/boxed.ts";
import { letter, scrawl, struckOut, twoDigits, varyScribble, zigzag } from "./fields/noDigits.ts";
import { type Random, seededRandom } from "./fields/random.ts";
import { varyStrokes } from "./fields/varyStrokes.ts";
import { changeHabit } from "./fields/writingHabits.ts";

/** Class number of what is no digit. */
const NO_DIGIT = 10;

/** Variants drawn of each pen digit and of each scribble. */
const DIGIT_VARIANTS = 24;
const SCRIBBLE_VARIANTS = 24;

/** Made-up drawings of each kind that are no digit. */
const MADE_UP = 3000;

/** Pen widths in field pixels, from a fine pen to a marker. */
const PEN_WIDTHS_PX = [1.5, 3.6] as const;

/**
 * Draws the fields that the trainer learns from, with the page's own rasteriser, as IDX files:
 * `pens-{train,validation}` (labels 0..9) and `scribbles-{train,validation}` (label 10, no digit).
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, out: { type: "string", default: "../artifacts/fields" } },
  });
  const data = dataFolder(values.data);
  if (data === null) {
    throw new Error(
      "Expected the folders strokes/ and scribbles/ in ../shared/data or artifacts/data, found none; fetch them with 'dotnet run --project MnistHost.Training -- data', or name their parent with --data or MNIST_DATA.",
    );
  }
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const random = seededRandom(1);
  const pens = readPenStrokes(data);
  const scribbles = readScribbles(data);
  const heldOut = validationCategories(scribbles);
  const penTraining = pens.filter((drawing) => !isValidationWriter(drawing));
  const scribbleTraining = scribbles.filter(({ label }) => !heldOut.has(label));
  const write = (name: string, fields: readonly LabelledField[]) => {
    writeIdx(out, name, fields);
    console.log(`${name}: ${fields.length} fields`);
  };

  write(
    "pens-train",
    penTraining.flatMap((drawing) => digitVariants(drawing, random)),
  );
  write("pens-validation", pens.filter(isValidationWriter).map(plain));
  write("scribbles-train", [
    ...scribbleTraining.flatMap(({ strokes }) => scribbleVariants(strokes, random)),
    ...madeUp(penTraining, random),
  ]);
  write(
    "scribbles-validation",
    scribbles.filter(({ label }) => heldOut.has(label)).map(({ strokes }) => noDigit(strokes)),
  );
  console.log(`in ${out}`);
}

function plain({ label, strokes }: LabelledDrawing): LabelledField {
  return labelled(strokes, Number(label));
}

function noDigit(strokes: readonly Stroke[]): LabelledField {
  return labelled(strokes, NO_DIGIT);
}

function labelled(strokes: readonly Stroke[], label: number, penWidthPx?: number): LabelledField {
  const field = rasterise(strokes, penWidthPx);
  if (field === null) throw new Error(`Expected ink in a drawing of class ${label}, found none.`);
  return { field, label };
}

function digitVariants(drawing: LabelledDrawing, random: Random): LabelledField[] {
  const own = boxed(drawing.strokes);
  return Array.from({ length: DIGIT_VARIANTS }, (_, i) => {
    if (i === 0) return plain(drawing);
    const other = varyStrokes(changeHabit(drawing.label, own, random), random);
    return labelled(other, Number(drawing.label), random.between(...PEN_WIDTHS_PX));
  });
}

function scribbleVariants(strokes: readonly Stroke[], random: Random): LabelledField[] {
  return Array.from({ length: SCRIBBLE_VARIANTS }, (_, i) =>
    i === 0
      ? noDigit(strokes)
      : labelled(
          varyStrokes(varyScribble(strokes, random), random),
          NO_DIGIT,
          random.between(...PEN_WIDTHS_PX),
        ),
  );
}

function madeUp(pens: readonly LabelledDrawing[], random: Random): LabelledField[] {
  const digit = () => boxed(random.pick(pens).strokes);
  const kinds = [
    () => twoDigits(digit(), digit(), random),
    () => struckOut(digit(), random),
    () => scrawl(random),
    () => zigzag(random),
    () => letter(random),
  ];
  return kinds.flatMap((draw) =>
    Array.from({ length: MADE_UP }, () =>
      labelled(varyStrokes(draw(), random), NO_DIGIT, random.between(...PEN_WIDTHS_PX)),
    ),
  );
}
