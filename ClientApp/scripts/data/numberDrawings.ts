import { join } from "node:path";
import { parseStrokes } from "../../src/measure/strokesFile.ts";
import { boundingBox } from "../../src/raster/boundingBox.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "../fields/random.ts";
import { resample } from "../fields/varyStrokes.ts";
import { readMaybeGzip } from "./readMaybeGzip.ts";

/** A labelled drawing and its writer. `writer` has the form "contributor/file". */
export interface WritersDrawing {
  readonly label: string;
  readonly writer: string;
  readonly strokes: readonly Stroke[];
}

/** Real handwritten multi-digit numbers (UNIPEN), from the data folder. */
export function readNumbers(folder: string): WritersDrawing[] {
  const path = join(folder, "strokes/unipen-numbers.ndjson");
  return parseStrokes(readMaybeGzip(path), path).map(({ label, strokes, writer }) => ({
    label,
    strokes,
    writer: String(writer),
  }));
}

/** Average height of a digit in a number, as a fraction of the sheet's side. */
const HEIGHT = 0.15;
const LENGTHS = [2, 3, 4, 5];
const WORD_LENGTHS = [3, 4, 5];

/** Composes numbers of two to five digits, each from one writer's digits. */
export const composeNumbers = (
  digits: readonly WritersDrawing[],
  perWriter: number,
  random: Random,
): WritersDrawing[] => compose(pick(digits, LENGTHS, perWriter, random), random);

/**
 * Composes words of three to five letters, each from one writer's letters, placed like the digits
 * of a number. Most of them are not real words.
 */
export const composeWords = (
  letters: readonly WritersDrawing[],
  perWriter: number,
  random: Random,
): WritersDrawing[] => compose(pick(letters, WORD_LENGTHS, perWriter, random), random);

const compose = (all: ReturnType<typeof pick>, random: Random): WritersDrawing[] =>
  all.map(({ writer, picked }) => ({
    label: labelOf(picked),
    writer,
    strokes: inOneLine(picked, random).flat(),
  }));

/**
 * Like `composeNumbers`, but draws two neighbouring digits of each number without lifting the pen.
 * Numbers in which no two digits can be joined from left to right are left out.
 */
export function composeJoined(
  digits: readonly WritersDrawing[],
  perWriter: number,
  random: Random,
): WritersDrawing[] {
  return pick(digits, LENGTHS, perWriter, random).flatMap(({ writer, picked }) => {
    const placed = inOneLine(picked, random);
    const first = placed.findIndex((digit, i) => canContinue(digit, placed[i + 1]));
    const [before, after] = [placed[first], placed[first + 1]];
    if (before === undefined || after === undefined) return [];
    const joined = [...(before.at(-1) ?? []), ...(after[0] ?? [])];
    const strokes = [
      ...placed.slice(0, first).flat(),
      ...before.slice(0, -1),
      resample(joined, SPACING),
      ...after.slice(1),
      ...placed.slice(first + 2).flat(),
    ];
    return [{ label: labelOf(picked), writer, strokes }];
  });
}

/** Picks the characters of each number or word, all by the same writer. */
function pick(
  characters: readonly WritersDrawing[],
  lengths: readonly number[],
  perWriter: number,
  random: Random,
) {
  const writers = new Set(characters.map(({ writer }) => writer));
  return [...writers].flatMap((writer) => {
    const own = characters.filter((character) => character.writer === writer);
    return Array.from({ length: Math.min(perWriter, own.length) }, (_, i) => {
      const length = lengths[i % lengths.length] as number;
      return { writer, picked: Array.from({ length }, () => random.pick(own)) };
    });
  });
}

const labelOf = (characters: readonly WritersDrawing[]): string =>
  characters.map(({ label }) => label).join("");

/** The distance between the points of a joined stroke, as a fraction of the sheet's side. */
const SPACING = 0.008;

/**
 * Whether the pen can continue from one digit to the next: the first one ends in its right half, and
 * the second one starts in its left half.
 */
function canContinue(before: readonly Stroke[], after: readonly Stroke[] | undefined): boolean {
  const [end, start] = [before.at(-1)?.at(-1), after?.[0]?.[0]];
  const [own, next] = [boundingBox(before), boundingBox(after ?? [])];
  if (!end || !start || !own || !next) return false;
  return end.x >= (own.left + own.right) / 2 && start.x <= (next.left + next.right) / 2;
}

/** Places the characters side by side on one line, slightly unevenly, as in handwriting. */
function inOneLine(characters: readonly WritersDrawing[], random: Random): Stroke[][] {
  const gap = random.between(0.06, 0.35);
  let x = 0.02;
  return characters.map(({ strokes }) => {
    const { left, top, right, bottom } = boundingBox(strokes) ?? refuseBlank();
    const [width, height] = [right - left, bottom - top];
    const scale = (HEIGHT * (1 + random.normal() * 0.08)) / Math.max(height, width * 0.6, 1e-6);
    const [dx, middle] = [x, 0.5 + random.normal() * 0.05 * HEIGHT];
    x += width * scale + HEIGHT * Math.max(-0.02, gap + random.normal() * 0.06);
    return strokes.map((stroke) =>
      stroke.map((point) => ({
        x: dx + (point.x - left) * scale,
        y: middle + (point.y - (top + bottom) / 2) * scale,
      })),
    );
  });
}

/** Places one number below another, left-aligned, to make a two-line number. */
export function stacked(first: WritersDrawing, second: WritersDrawing): WritersDrawing {
  const below = (strokes: readonly Stroke[], dy: number) =>
    strokes.map((stroke) => stroke.map(({ x, y }) => ({ x, y: y + dy })));
  return {
    label: `${first.label}\n${second.label}`,
    writer: first.writer,
    strokes: [...first.strokes, ...below(second.strokes, 1.6 * HEIGHT)],
  };
}

function refuseBlank(): never {
  throw new Error("Expected every character to have at least one point.");
}
