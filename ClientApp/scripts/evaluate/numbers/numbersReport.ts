import {
  type NumberScore,
  numberScore,
  type ReadNumber,
} from "../../../src/measure/numbers/numberScore.ts";
import { type Share, shareOf } from "../../../src/measure/share.ts";
import { pictureField } from "../../../src/raster/pictureField.ts";
import { rasterise } from "../../../src/raster/rasterise.ts";
import { layoutsOf } from "../../../src/reading/grouping/dividedLine.ts";
import { type BatchModel, GroupAnswers } from "../../../src/reading/grouping/groupAnswers.ts";
import { NumberReader } from "../../../src/reading/grouping/numberReader.ts";
import { readNumber } from "../../../src/reading/grouping/readNumber.ts";
import { SETTINGS, type Settings } from "../../../src/reading/grouping/settings.ts";
import { judge } from "../../../src/reading/judge.ts";
import { textOf } from "../../../src/reading/prediction.ts";
import type { WritersDrawing } from "../../data/numberDrawings.ts";
import { foldsOf } from "./foldsOf.ts";
import type { NumberSets } from "./numberSets.ts";
import { pictureOf } from "./pictureOf.ts";
import { prepare } from "./preparedDrawing.ts";
import { tuneSettings } from "./tuneSettings.ts";

/** How accurately multi-digit numbers are read, and how reading numbers affects other drawings. */
export interface NumbersReport {
  /** Real handwritten numbers. Each is read with settings tuned on numbers from other folders. */
  readonly real: NumberScore;
  readonly pendigits: NumberScore;
  readonly unipen: NumberScore;
  /** Composed numbers with two digits drawn without lifting the pen. */
  readonly joined: NumberScore;
  /** Composed numbers as pictures. */
  readonly pictures: NumberScore;
  readonly singles: {
    readonly asNumber: Share;
    /** Shown as the right digit on the page. */
    readonly shownRight: Share;
    /** Shown as the right digit if every drawing is read as a single digit. */
    readonly shownRightAlone: Share;
  };
  /**
   * Scribbles that are shown neither as a digit nor as a number. The next three fields are the same
   * share for letters, symbols and words.
   */
  readonly scribblesRefused: Share;
  readonly lettersRefused: Share;
  readonly symbolsRefused: Share;
  /** Words composed of three to five letters. */
  readonly wordsRefused: Share;
}

const FOLDS = 5;

/** To save time, every third of UNIPEN's composed numbers is read as a picture. */
const EVERY_PICTURE = 3;

export function numbersReport(
  sets: NumberSets,
  model: BatchModel,
  onProgress: (underWay: string) => void,
): NumbersReport {
  const measure = (title: string, drawings: readonly WritersDrawing[]) => {
    onProgress(`Numbers: ${title}`);
    return drawings.map((drawing) => ({
      written: drawing.label,
      ...readAsPage(drawing, model, SETTINGS),
    }));
  };
  const singles = measure("single digits", sets.measured.singles);
  const refused = (title: string, drawings: readonly WritersDrawing[]) =>
    shareOf(measure(title, drawings).filter(({ read }) => read === "").length, drawings.length);
  const shareWhere = (is: (single: (typeof singles)[number]) => boolean) =>
    shareOf(singles.filter(is).length, singles.length);
  return {
    real: numberScore(crossValidated(sets, model, onProgress)),
    pendigits: numberScore(measure("pendigits", sets.measured.pendigits)),
    unipen: numberScore(measure("UNIPEN", sets.measured.unipen)),
    joined: numberScore(measure("joined digits", sets.measured.joined)),
    pictures: numberScore(readAsPictures(sets.measured.unipen, model, onProgress)),
    singles: {
      asNumber: shareWhere(({ read }) => read.length > 1),
      shownRight: shareWhere(({ written, read }) => read === written),
      shownRightAlone: shareWhere(({ written, alone }) => alone === written),
    },
    scribblesRefused: refused("scribbles", sets.measured.scribbles),
    lettersRefused: refused("letters", sets.measured.letters),
    symbolsRefused: refused("symbols", sets.measured.symbols),
    wordsRefused: refused("words", sets.measured.words),
  };
}

/**
 * Returns what the page shows for the drawing, and the digit that the network alone reads in it.
 * Either may be empty.
 */
function readAsPage(
  { strokes }: WritersDrawing,
  model: BatchModel,
  settings: Settings,
): { readonly read: string; readonly alone: string } {
  const field = rasterise(strokes);
  if (field === null) throw new Error("Expected every drawing to have at least one point.");
  const whole = judge(model, model.classifyAll([field]), field);
  const alone = whole.verdict === "digit" ? whole.candidates[0].digit : "";
  const reading = readNumber(layoutsOf(strokes), whole, model, new GroupAnswers(), { settings });
  return { read: reading ? textOf(reading.number) : alone, alone };
}

function readAsPictures(
  drawings: readonly WritersDrawing[],
  model: BatchModel,
  onProgress: (underWay: string) => void,
): ReadNumber[] {
  onProgress("Numbers: pictures");
  const chosen = drawings.filter((_, i) => i % EVERY_PICTURE === 0);
  return chosen.map(({ label, strokes }) => {
    const picture = pictureOf(strokes);
    const field = pictureField(picture);
    if (field === null) throw new Error("Expected ink in every picture.");
    const whole = judge(model, model.classifyAll([field]), field);
    const drawing = { strokes: [], picture, isPenDown: false };
    const read = new NumberReader().predict(drawing, model, whole);
    const isDigit = read.verdict === "digit";
    const text = read.verdict === "number" ? textOf(read.number) : "";
    return { written: label, read: isDigit ? read.candidates[0].digit : text };
  });
}

/** Reads each number with settings that were tuned on numbers from other folders. */
function crossValidated(
  { real, composed, singles, others }: NumberSets,
  model: BatchModel,
  onProgress: (underWay: string) => void,
): ReadNumber[] {
  onProgress("Numbers: preparing");
  const prepared = real.map((number) => ({ ...number, ...prepare(number, model) }));
  const shared = {
    composed: composed.map((number) => prepare(number, model)),
    singles: singles.map((digit) => prepare(digit, model)),
    others: others.map((set) => set.map((drawing) => prepare(drawing, model))),
  };
  const foldOf = foldsOf(real, FOLDS);
  return Array.from({ length: FOLDS }, (_, fold) => {
    onProgress(`Numbers: tuning, ${fold + 1} of ${FOLDS}`);
    const settings = tuneSettings({
      real: prepared.filter((number) => foldOf(number) !== fold),
      ...shared,
    });
    return real
      .filter((number) => foldOf(number) === fold)
      .map((number) => ({
        written: number.label,
        read: readAsPage(number, model, settings).read,
      }));
  }).flat();
}
