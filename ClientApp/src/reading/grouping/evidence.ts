import type { Features } from "./features.ts";
import { type Group, inkOf } from "./groups.ts";
import type { InkKind } from "./ink/inkKind.ts";
import type { Line } from "./line.ts";
import { heightOf, overlapOf } from "./piece.ts";

/** One digit of a division, with everything that `evidenceOf` needs. */
export interface DigitEvidence {
  readonly surprise: number;
  /** Probability that the group is one digit and that its best digit is correct, 0..1. */
  readonly certainty: number;
  /** Whether the network reads the group as a 1. */
  readonly isOne: boolean;
  readonly features: Features;
  readonly group: Group;
  readonly line: Line;
  readonly kind: InkKind;
}

/** Features of a division into digits that help to tell numbers from other drawings. */
export interface Evidence {
  /** Always 1. */
  readonly bias: number;
  /** Logarithm of the number of digits. */
  readonly digits: number;
  /** log(1 + number of 1s). Any vertical line looks like a 1, so 1s are weak evidence. */
  readonly ones: number;
  /** Number of lines beyond the first. */
  readonly lines: number;
  /** Mean of the digits' −log(probability). */
  readonly surprise: number;
  /** Mean of the digits' −log(certainty). */
  readonly doubt: number;
  /** Mean of the digits' `cuts` feature. */
  readonly cuts: number;
  /** Mean of the digits' `overlap` feature. */
  readonly overlap: number;
  /** Mean of the digits' `order` feature. */
  readonly order: number;
  /** Mean deviation of the digits' heights from their line's mean, in line heights. */
  readonly uneven: number;
  /** Mean deviation of the digits' vertical centres from their line's mean, in line heights. */
  readonly crooked: number;
  /** Share of the digits whose ink crosses that of the next digit, 0..1. */
  readonly crossing: number;
}

export const EVIDENCE = [
  "bias",
  "digits",
  "ones",
  "lines",
  "surprise",
  "doubt",
  "cuts",
  "overlap",
  "order",
  "uneven",
  "crooked",
  "crossing",
] as const satisfies readonly (keyof Evidence)[];

/** A lower bound for certainties. Differences between smaller certainties mean nothing. */
const LEAST_CERTAINTY = 1e-3;

export function evidenceOf(lines: readonly (readonly DigitEvidence[])[]): Evidence {
  const digits = lines.flat();
  const share = (sum: number) => sum / digits.length;
  const mean = (of: (digit: DigitEvidence) => number) =>
    share(digits.reduce((sum, digit) => sum + of(digit), 0));
  const inLines = (of: (line: readonly DigitEvidence[]) => number) =>
    share(lines.reduce((sum, line) => sum + of(line), 0));
  return {
    bias: 1,
    digits: Math.log(digits.length),
    ones: Math.log(1 + digits.filter(({ isOne }) => isOne).length),
    lines: lines.length - 1,
    surprise: mean(({ surprise }) => surprise),
    doubt: mean(({ certainty }) => -Math.log(Math.max(certainty, LEAST_CERTAINTY))),
    cuts: mean(({ features }) => features.cuts),
    overlap: mean(({ features }) => features.overlap),
    order: mean(({ features }) => features.order),
    uneven: inLines((line) =>
      spread(line.map(({ group }) => heightOf(group.box) / heightIn(line))),
    ),
    crooked: inLines((line) =>
      spread(line.map(({ group: { box } }) => (box.top + box.bottom) / 2 / heightIn(line))),
    ),
    crossing: inLines(crossingsIn),
  };
}

/** The weighted sum of the evidence. The ink is a number if the sum is at least 0. */
export const weigh = (evidence: Evidence, weights: Evidence): number =>
  EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], 0);

const heightIn = (line: readonly DigitEvidence[]): number => line[0]?.line.height ?? 1;

/** The sum of the values' absolute deviations from their mean. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + Math.abs(value - mean), 0);
}

function crossingsIn(line: readonly DigitEvidence[]): number {
  return line.slice(1).filter((digit, i) => {
    const before = line[i] as DigitEvidence;
    const [a, b] = [before.group.box, digit.group.box];
    return (
      overlapOf(a.left, a.right, b.left, b.right) >= 0 &&
      digit.kind.areCrossing(inkOf(before.group, before.line), inkOf(digit.group, digit.line))
    );
  }).length;
}
