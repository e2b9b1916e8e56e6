import type { Stroke } from "../../src/strokes/stroke.ts";
import { boxed } from "./boxed.ts";
import type { Random } from "./random.ts";

/** A digit scaled to -½..½, with its label. */
export interface BoxedDigit {
  readonly label: string;
  readonly strokes: readonly Stroke[];
}

/** Two digits side by side, as in a number. */
export function neighbours(
  first: BoxedDigit,
  second: BoxedDigit,
  random: Random,
): readonly Stroke[] {
  return boxed([...first.strokes, ...beside(first.strokes, second.strokes, random)]);
}

/** A digit with one stroke of the digit to its left or right. */
export function withNeighbourStroke(
  digit: BoxedDigit,
  other: BoxedDigit,
  random: Random,
): readonly Stroke[] {
  const long = other.strokes.filter((stroke) => sizeOf([stroke]) > 0.45);
  const stroke = random.pick(long.length > 0 ? long : other.strokes);
  return random.chance(0.5)
    ? boxed([...digit.strokes, ...beside(digit.strokes, [stroke], random)])
    : boxed([stroke, ...beside([stroke], digit.strokes, random)]);
}

/**
 * Returns half a digit if that half is not a digit itself: the angled stroke of a 4 without the
 * stem, or slightly more than half the ring of a 0. Otherwise returns null. Half a 5, 7 or 1 may
 * still be read as a digit.
 */
export function halfDigit(digit: BoxedDigit, random: Random): readonly Stroke[] | null {
  const [first, second] = digit.strokes;
  if (digit.label === "4" && digit.strokes.length === 2 && first && second) {
    const angle = sizeOf([first], "width") > sizeOf([second], "width") ? first : second;
    return sizeOf([angle], "width") > 0.25 && sizeOf([angle]) > 0.4 ? boxed([angle]) : null;
  }
  if (digit.label === "0" && digit.strokes.length === 1 && first && first.length >= 12) {
    const count = Math.round(first.length * random.between(0.58, 0.72));
    const from = Math.floor(random.between(0, first.length - count));
    return boxed([first.slice(from, from + count)]);
  }
  return null;
}

/** Moves the second drawing to the right of the first, with a narrow gap or a little overlap. */
function beside(
  first: readonly Stroke[],
  second: readonly Stroke[],
  random: Random,
): readonly Stroke[] {
  const right = Math.max(...first.flat().map(({ x }) => x));
  const left = Math.min(...second.flat().map(({ x }) => x));
  const dx = right - left + random.between(-0.04, 0.35);
  const dy = random.normal() * 0.07;
  return second.map((stroke) => stroke.map(({ x, y }) => ({ x: x + dx, y: y + dy })));
}

function sizeOf(strokes: readonly Stroke[], side?: "width"): number {
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const points = strokes.flat();
  const width = span(points.map(({ x }) => x));
  return side === "width" ? width : Math.max(width, span(points.map(({ y }) => y)));
}
