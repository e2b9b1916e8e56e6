import { readScribbles } from "../../data/dataSets.ts";
import {
  composeJoined,
  composeNumbers,
  composeWords,
  readNumbers,
  stacked,
  type WritersDrawing,
} from "../../data/numberDrawings.ts";
import { isDigitLike, partOf, validationCategories } from "../../data/splits.ts";
import { readTrainingCharacters } from "../../data/trainingStrokes.ts";
import { seededRandom } from "../../fields/random.ts";

/** The drawings used to tune and evaluate number recognition. */
export interface NumberSets {
  /** Real handwritten numbers, by writers that the network was not trained on. */
  readonly real: readonly WritersDrawing[];
  /**
   * For tuning: numbers composed from validation writers' digits. Some are on two lines, and some
   * have two digits drawn without lifting the pen.
   */
  readonly composed: readonly WritersDrawing[];
  /** For tuning: single digits by validation writers. */
  readonly singles: readonly WritersDrawing[];
  /** For tuning: drawings that are not numbers, by kind. */
  readonly others: readonly (readonly WritersDrawing[])[];
  /**
   * For evaluation: numbers composed from reserved writers' digits (in `joined`, with two digits
   * drawn without lifting the pen), single digits by validation and reserved writers, and drawings
   * that are not numbers.
   */
  readonly measured: {
    readonly pendigits: readonly WritersDrawing[];
    readonly unipen: readonly WritersDrawing[];
    readonly joined: readonly WritersDrawing[];
    readonly singles: readonly WritersDrawing[];
    readonly scribbles: readonly WritersDrawing[];
    readonly letters: readonly WritersDrawing[];
    readonly symbols: readonly WritersDrawing[];
    /** Composed from the letters of one validation or reserved writer. */
    readonly words: readonly WritersDrawing[];
  };
}

/** How many numbers to compose per writer for tuning. */
const COMPOSED = 12;
/** How many numbers with joined digits to compose per writer for tuning. */
const COMPOSED_JOINED = 4;
/** How many numbers, or words, to compose per writer for evaluation. */
const MEASURED = 100;
/** How many numbers with joined digits to compose per writer for evaluation. */
const MEASURED_JOINED = 20;
/** To save time, tuning uses every third digit, every second scribble and every tenth letter. */
const EVERY_DIGIT = 3;
const EVERY_SCRIBBLE = 2;
const EVERY_LETTER = 10;

export function readNumberSets(folder: string): NumberSets {
  const random = seededRandom(7);
  const randomJoins = seededRandom(8);
  const randomWords = seededRandom(9);
  const read = (...names: string[]): WritersDrawing[] =>
    names.flatMap((name) => readTrainingCharacters(folder, name));
  const digits = read("pendigits-train", "unipen-digits");
  const validation = digits.filter(({ writer }) => partOf(writer) === "validation");
  const reserved = digits.filter(({ writer }) => partOf(writer) === "reserved");
  const isPendigits = ({ writer }: WritersDrawing) => writer.startsWith("pendigits/");
  const scribbles = readScribbles(folder);
  const heldOut = validationCategories(scribbles);
  const letters = read("unipen-letters").filter((one) => !isDigitLike(one));
  const symbols = read("unipen-symbols").filter((one) => !isDigitLike(one));
  const isHeldOut = ({ writer }: WritersDrawing) =>
    partOf(writer) === "validation" || partOf(writer) === "reserved";
  const unlabelled = ({ strokes }: Pick<WritersDrawing, "strokes">): WritersDrawing => ({
    label: "",
    writer: "",
    strokes,
  });
  const composed = composeNumbers(validation, COMPOSED, random);
  return {
    real: readNumbers(folder),
    composed: [
      ...composed.map((number, i) =>
        i % 5 === 0 ? stacked(number, composed[i + 1] ?? number) : number,
      ),
      ...composeJoined(validation, COMPOSED_JOINED, randomJoins),
    ],
    singles: everyNth(validation, EVERY_DIGIT),
    others: [
      everyNth(
        scribbles.filter(({ label }) => !heldOut.has(label)),
        EVERY_SCRIBBLE,
      ).map(unlabelled),
      everyNth(
        [...letters, ...symbols].filter(({ writer }) => partOf(writer) === "train"),
        EVERY_LETTER,
      ).map(unlabelled),
    ],
    measured: {
      pendigits: composeNumbers(reserved.filter(isPendigits), MEASURED, random),
      unipen: composeNumbers(
        reserved.filter((drawing) => !isPendigits(drawing)),
        MEASURED,
        random,
      ),
      joined: composeJoined(reserved, MEASURED_JOINED, randomJoins),
      singles: [...validation, ...reserved],
      scribbles: scribbles.filter(({ label }) => heldOut.has(label)).map(unlabelled),
      letters: letters.filter(({ writer }) => partOf(writer) === "validation").map(unlabelled),
      symbols: symbols.filter(({ writer }) => partOf(writer) === "validation").map(unlabelled),
      words: composeWords(letters.filter(isHeldOut), MEASURED, randomWords).map(unlabelled),
    },
  };
}

const everyNth = <T>(items: readonly T[], n: number): T[] => items.filter((_, i) => i % n === 0);
