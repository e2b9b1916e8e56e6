import { rasterise } from "../../src/raster/rasterise.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import type { LabelledField } from "../data/writeIdx.ts";
import { boxed } from "./boxed.ts";
import { halfDigit, neighbours, withNeighbourStroke } from "./groupings.ts";
import { letter, ringWithMarks, scrawl, struckOut, twoDigits, zigzag } from "./noDigits.ts";
import type { Random } from "./random.ts";
import { varyStrokes } from "./varyStrokes.ts";
import { changeHabit } from "./writingHabits.ts";

/** Class number of "not a digit". */
const NO_DIGIT = 10;

/** Maximum number of made-up drawings of each kind. */
const MADE_UP = 3000;
/** Maximum number of made-up drawings of each kind, per real digit. */
const MADE_UP_PER_DIGIT = 10;

/** Rings with marks look like zeros, so there are fewer of them than of the other kinds. */
const RINGS = 0.35;

/** Range of pen widths in field pixels, from a fine pen to a marker. */
const PEN_WIDTHS_PX = [1.5, 3.6] as const;

interface Drawing {
  readonly label: string;
  readonly strokes: readonly Stroke[];
}

/** The field of an unchanged digit. */
export function plain({ label, strokes }: Drawing): LabelledField {
  return labelled(strokes, Number(label));
}

/** The field of an unchanged drawing that is not a digit. */
export function noDigit({ strokes }: Drawing): LabelledField {
  return labelled(strokes, NO_DIGIT);
}

/**
 * Fields of the digit itself and of `count - 1` variants that imitate other writers and other pens.
 */
export function digitVariants(drawing: Drawing, count: number, random: Random): LabelledField[] {
  const own = boxed(drawing.strokes);
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return plain(drawing);
    const other = varyStrokes(changeHabit(drawing.label, own, random), random);
    return labelled(other, Number(drawing.label), random.between(...PEN_WIDTHS_PX));
  });
}

/**
 * Fields of the drawing itself and of `count - 1` variants. `change` may turn or mirror the drawing
 * only if the result is never a digit. That is true for a scribble, but not for an E.
 */
export function noDigitVariants(
  drawing: Drawing,
  count: number,
  random: Random,
  change: (strokes: readonly Stroke[], random: Random) => readonly Stroke[] = boxed,
): LabelledField[] {
  return Array.from({ length: count }, (_, i) =>
    i === 0 ? noDigit(drawing) : other(change(drawing.strokes, random), random),
  );
}

/** Fields of drawings that are not digits, made from digits or at random. */
export function madeUp(drawings: readonly Drawing[], random: Random): LabelledField[] {
  const digits = drawings.map(({ label, strokes }) => ({ label, strokes: boxed(strokes) }));
  const digit = () => random.pick(digits);
  const others = digits.filter(({ label }) => label !== "0" && label !== "1");
  const halves = digits.filter(({ label }) => label === "0" || label === "4");
  const kinds = [
    () => twoDigits(random.pick(others).strokes, random.pick(others).strokes, random),
    () => neighbours(digit(), digit(), random),
    () => neighbours(digit(), digit(), random),
    () => withNeighbourStroke(digit(), digit(), random),
    () => halfDigit(random.pick(halves), random) ?? neighbours(digit(), digit(), random),
    () => struckOut(digit().strokes, random),
    () => scrawl(random),
    () => zigzag(random),
    () => letter(random),
  ];
  const count = Math.min(MADE_UP, MADE_UP_PER_DIGIT * digits.length);
  const madeBy = (draw: () => readonly Stroke[], many: number) =>
    Array.from({ length: Math.ceil(many) }, () => other(draw(), random));
  const rings = madeBy(() => ringWithMarks(random), RINGS * count);
  return [...kinds.flatMap((draw) => madeBy(draw, count)), ...rings];
}

function other(strokes: readonly Stroke[], random: Random): LabelledField {
  return labelled(varyStrokes(strokes, random), NO_DIGIT, random.between(...PEN_WIDTHS_PX));
}

function labelled(strokes: readonly Stroke[], label: number, penWidthPx?: number): LabelledField {
  const field = rasterise(strokes, penWidthPx);
  if (field === null) throw new Error(`Expected ink in a drawing of class ${label}, found none.`);
  return { field, label };
}
