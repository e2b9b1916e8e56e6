import { join } from "node:path";
import { parseStrokes } from "../../src/measure/strokesFile.ts";
import { boundingBox } from "../../src/raster/boundingBox.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "../fields/random.ts";
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

/** Composes numbers of two to five digits, each from one writer's digits. */
export function composeNumbers(
  digits: readonly WritersDrawing[],
  perWriter: number,
  random: Random,
): WritersDrawing[] {
  const writers = new Set(digits.map(({ writer }) => writer));
  return [...writers].flatMap((writer) => {
    const own = digits.filter((digit) => digit.writer === writer);
    return Array.from({ length: Math.min(perWriter, own.length) }, (_, i) => {
      const length = LENGTHS[i % LENGTHS.length] as number;
      const picked = Array.from({ length }, () => random.pick(own));
      return {
        label: picked.map(({ label }) => label).join(""),
        writer,
        strokes: inOneLine(picked, random),
      };
    });
  });
}

/** Places the digits side by side on one line, slightly unevenly, as in handwriting. */
function inOneLine(digits: readonly WritersDrawing[], random: Random): Stroke[] {
  const gap = random.between(0.06, 0.35);
  let x = 0.02;
  return digits.flatMap(({ strokes }) => {
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
  throw new Error("Expected every digit to have at least one point.");
}
