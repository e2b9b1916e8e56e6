import {
  drawingSamples,
  imageSamples,
  NO_DIGIT,
  type Sample,
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

/** Pen widths in field pixels, from thin to thick, in addition to the page's own. */
const PEN_WIDTHS_PX = [1.5, 2, 3, 3.7];
const ROTATIONS_DEGREES = [-15, 15];

export interface Benchmark {
  readonly mnist: SampleSet;
  /** Digits by writers the network has never seen, as they were drawn. */
  readonly pens: SampleSet;
  /** The same drawings, varied. */
  readonly variations: readonly SampleSet[];
  /** Digits by UNIPEN's validation writers. */
  readonly unipen: SampleSet;
  /** Digits by the reserved writers, which were not used for any choice. */
  readonly reserved: SampleSet;
  /** Who wrote each digit in `reserved`, in the same order. */
  readonly contributors: readonly string[];
  /** Letters and signs that do not look like a digit, by the same writers. */
  readonly letters: SampleSet;
  /** Drawings of things that the network has never seen. */
  readonly scribbles: SampleSet;
  /** The strokes of `pens`. */
  readonly drawings: readonly (readonly Stroke[])[];
}

/** The sets of the project's own data that the network was not trained on. */
export function readBenchmark(folder: string): Benchmark {
  const pens = readPenStrokes(folder).filter(isValidationWriter);
  const scribbles = readScribbles(folder);
  const heldOut = validationCategories(scribbles);
  const drawingsOf = (part: Part, ...names: readonly string[]): readonly TrainingDrawing[] =>
    names
      .flatMap((name) => readTrainingCharacters(folder, name))
      .filter(({ writer }) => partOf(writer) === part);
  const unipen = drawingsOf("validation", "unipen-digits");
  const reserved = drawingsOf("reserved", "pendigits-train", "unipen-digits");
  const letters = drawingsOf("validation", "unipen-letters", "unipen-symbols").filter(
    (drawing) => !isDigitLike(drawing),
  );
  const random = seededRandom(1);
  const redrawn = (draw: (strokes: readonly Stroke[]) => readonly Stroke[]) =>
    drawingSamples(pens.map((drawing) => ({ ...drawing, strokes: draw(drawing.strokes) })));
  const variation = (name: string, title: string, samples: readonly Sample[]): SampleSet => ({
    name: `pens-${name}`,
    title: `  ${title}`,
    samples,
    isVariation: true,
  });
  return {
    mnist: {
      name: "mnist-test",
      title: "MNIST test images",
      samples: imageSamples(readMnist(folder, "t10k")),
      isVariation: false,
    },
    pens: {
      name: "pens",
      title: "Pen strokes, centred",
      samples: drawingSamples(pens),
      isVariation: false,
    },
    variations: [
      variation(
        "moved",
        "25 to 60% size, off-centre",
        redrawn((strokes) => smallOffCentre(strokes, random)),
      ),
      ...ROTATIONS_DEGREES.map((degrees) =>
        variation(
          `rotated${degrees}`,
          `rotated by ${degrees < 0 ? "−" : "+"}${Math.abs(degrees)}°`,
          redrawn((strokes) => rotated(strokes, degrees)),
        ),
      ),
      ...PEN_WIDTHS_PX.map((width) =>
        variation(
          `${width}px`,
          `pen of ${width} px, not ${PEN_WIDTH_PX}`,
          drawingSamples(pens, width),
        ),
      ),
    ],
    unipen: {
      name: "unipen",
      title: "UNIPEN's digits",
      samples: drawingSamples(unipen.map(({ label, strokes }) => ({ label, strokes }))),
      isVariation: false,
    },
    reserved: {
      name: "reserved",
      title: "Reserved writers",
      samples: drawingSamples(reserved.map(({ label, strokes }) => ({ label, strokes }))),
      isVariation: false,
    },
    contributors: reserved.map(({ writer }) => writer.split("/")[0] ?? ""),
    letters: {
      name: "letters",
      title: "Letters and signs",
      samples: drawingSamples(letters.map(({ strokes }) => ({ label: NO_DIGIT, strokes }))),
      isVariation: false,
    },
    scribbles: {
      name: "scribbles",
      title: "Scribbles",
      samples: drawingSamples(scribbles.filter(({ label }) => heldOut.has(label))),
      isVariation: false,
    },
    drawings: pens.map(({ strokes }) => strokes),
  };
}
