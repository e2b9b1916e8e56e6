import {
  drawingSamples,
  imageSamples,
  NO_DIGIT,
  type SampleSet,
} from "../../src/measure/sampleSet.ts";
import { PEN_WIDTH_PX } from "../../src/raster/rasterise.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import { readMnist, readPenStrokes, readScribbles } from "../data/dataSets.ts";
import { rotated } from "../data/rotated.ts";
import { smallOffCentre } from "../data/smallOffCentre.ts";
import {
  isDigitLike,
  isValidationWriter,
  type Part,
  partOf,
  validationCategories,
} from "../data/splits.ts";
import { readTrainingCharacters, type TrainingDrawing } from "../data/trainingStrokes.ts";
import { seededRandom } from "../fields/random.ts";

/** Pen widths in field pixels, from thin to thick, in addition to the page's own pen width. */
const PEN_WIDTHS_PX = [1.5, 2, 3, 3.7];
const ROTATIONS_DEGREES = [-15, 15];

export interface Benchmark {
  /** Each set, followed by its variations, as in the table of results. */
  readonly sets: readonly SampleSet[];
  /** The sets on which other thresholds are tried. */
  readonly tradeOff: readonly SampleSet[];
  /** Digits by the reserved writers, with the contributor of each digit. */
  readonly reserved: readonly {
    readonly set: SampleSet;
    readonly contributors: readonly string[];
  }[];
  /** The strokes of each pen digit. */
  readonly drawings: readonly (readonly Stroke[])[];
}

interface Drawing {
  readonly label: string;
  readonly strokes: readonly Stroke[];
}

/**
 * Reads the evaluation sets from the project's data. The network was not trained on any of them.
 */
export function readBenchmark(folder: string): Benchmark {
  const penDigits = readPenStrokes(folder).filter(isValidationWriter);
  const allScribbles = readScribbles(folder);
  const heldOut = validationCategories(allScribbles);
  const drawingsOf = (part: Part, name: string): readonly TrainingDrawing[] =>
    readTrainingCharacters(folder, name).filter(({ writer }) => partOf(writer) === part);
  const noDigits = (name: string): readonly Drawing[] =>
    drawingsOf("validation", name)
      .filter((drawing) => !isDigitLike(drawing))
      .map(({ strokes }) => ({ label: NO_DIGIT, strokes }));
  const reserved = [
    ["reserved-pens", "Reserved writers, pen digits", "pendigits-train"],
    ["reserved-unipen", "Reserved writers, UNIPEN", "unipen-digits"],
  ].map(([name = "", title = "", file = ""]) => {
    const drawings = drawingsOf("reserved", file);
    const contributors = drawings.map(({ writer }) => writer.split("/")[0] ?? "");
    return { sets: largeAndSmall(name, title, drawings), contributors };
  });
  const mnist: SampleSet = {
    name: "mnist-test",
    title: "MNIST test images",
    samples: imageSamples(readMnist(folder, "t10k")),
    isVariation: false,
  };
  const pens = largeAndSmall("pens", "Pen strokes, centred", penDigits);
  const unipen = largeAndSmall(
    "unipen",
    "UNIPEN's digits",
    drawingsOf("validation", "unipen-digits"),
  );
  const scribbles = largeAndSmall(
    "scribbles",
    "Scribbles",
    allScribbles.filter(({ label }) => heldOut.has(label)),
  );
  const letters = largeAndSmall("letters", "Letters", noDigits("unipen-letters"));
  const signs = largeAndSmall("signs", "Symbols", noDigits("unipen-symbols"));
  return {
    sets: [
      mnist,
      ...pens,
      ...turnedAndThick("pens", penDigits),
      ...unipen,
      ...reserved.flatMap(({ sets }) => sets),
      ...scribbles,
      ...letters,
      ...signs,
    ],
    tradeOff: [pens, unipen, scribbles, letters, signs].map(([large]) => large),
    reserved: reserved.map(({ sets: [set], contributors }) => ({ set, contributors })),
    drawings: penDigits.map(({ strokes }) => strokes),
  };
}

/** Returns the drawings unchanged (large and centred), and a small, off-centre copy of each. */
export function largeAndSmall(
  name: string,
  title: string,
  drawings: readonly Drawing[],
): [large: SampleSet, small: SampleSet] {
  const random = seededRandom(1);
  const small = redrawn(drawings, (strokes) => smallOffCentre(strokes, random));
  return [
    { name, title, samples: drawingSamples(drawings), isVariation: false },
    variation(`${name}-moved`, "25 to 60% size, off-centre", small),
  ];
}

function turnedAndThick(name: string, drawings: readonly Drawing[]): SampleSet[] {
  return [
    ...ROTATIONS_DEGREES.map((degrees) =>
      variation(
        `${name}-rotated${degrees}`,
        `rotated by ${degrees < 0 ? "−" : "+"}${Math.abs(degrees)}°`,
        redrawn(drawings, (strokes) => rotated(strokes, degrees)),
      ),
    ),
    ...PEN_WIDTHS_PX.map((width) =>
      variation(
        `${name}-${width}px`,
        `pen of ${width} px, not ${PEN_WIDTH_PX}`,
        drawingSamples(drawings, width),
      ),
    ),
  ];
}

const redrawn = (
  drawings: readonly Drawing[],
  draw: (strokes: readonly Stroke[]) => readonly Stroke[],
) => drawingSamples(drawings.map(({ label, strokes }) => ({ label, strokes: draw(strokes) })));

const variation = (name: string, title: string, samples: SampleSet["samples"]): SampleSet => ({
  name,
  title: `  ${title}`,
  samples,
  isVariation: true,
});
