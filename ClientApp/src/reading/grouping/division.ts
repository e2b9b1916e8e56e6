import type { Judged } from "../prediction.ts";
import { cheapestWay } from "./cheapestWay.ts";
import type { DividedLine, Layout } from "./dividedLine.ts";
import type { DigitEvidence } from "./evidence.ts";
import { FEATURES, type Features, featuresOf } from "./features.ts";
import type { GroupAnswer } from "./groupAnswers.ts";
import { costOfEither, groupProbabilities } from "./groupProbabilities.ts";
import { contradicts, type Guidance, type GuidedPart, NO_GUIDANCE } from "./guidance.ts";
import type { Settings } from "./settings.ts";

/** A group that may be one digit. */
interface PossibleDigit extends DigitEvidence {
  readonly answer: GroupAnswer;
}

/** A group that is read as one digit. */
export interface DividedDigit extends PossibleDigit {
  /** Probability that the group is one digit and that its best digit is correct, 0..1. */
  readonly certainty: number;
}

/** Lines from top to bottom, digits from left to right. */
export type Division = readonly (readonly DividedDigit[])[];

type Weights = Pick<Settings, "network" | "features">;

/** A lower bound for probabilities. Differences between smaller probabilities mean nothing. */
const LEAST_PROBABILITY = 1e-5;

/** The cost of contradicting a visitor's correction. It is greater than the cost of any line. */
const COST_OF_CONTRADICTION = 1e4;

export const surpriseAt = (probability: number): number =>
  -Math.log(Math.max(probability, LEAST_PROBABILITY));

/**
 * Returns the cheapest division of the ink into digits in any layout, or null if there are no
 * layouts. `answers[i]` contains the predictions for the groups of line i, counting the lines of
 * all layouts in order. For groups that the visitor has corrected, the network's probability is
 * ignored.
 */
export function divisionOf(
  layouts: readonly Layout[],
  answers: readonly (readonly GroupAnswer[])[],
  weights: Weights,
  guidance: Guidance = NO_GUIDANCE,
): Division | null {
  let cheapest: { readonly cost: number; readonly division: Division } | null = null;
  let line = 0;
  for (const layout of layouts) {
    const divided = layout.map((one) => divide(one, answers[line++] ?? [], weights, guidance));
    const cost = divided.reduce((sum, own) => sum + own.cost, 0);
    if (cheapest && cost >= cheapest.cost) continue;
    cheapest = { cost, division: divided.map(({ digits }) => digits) };
  }
  return cheapest?.division ?? null;
}

function divide(
  { line, groups, lattice, kind }: DividedLine,
  answers: readonly GroupAnswer[],
  weights: Weights,
  { digits: known, parts }: Guidance,
): { readonly cost: number; readonly digits: readonly DividedDigit[] } {
  const all = groups.map((group, i): PossibleDigit => {
    const answer = answers[i] as GroupAnswer;
    const { digit, probability } = answer.judged.candidates[0];
    const surprise = surpriseAt(known.has(answer.key) ? 1 : probability);
    const shape = featuresOf(group, line);
    const features = { ...shape, cuts: kind.cutWeight * shape.cuts };
    return { surprise, isOne: digit === "1", features, answer, group, line, kind };
  });
  const guided = all.flatMap(({ answer, group: { members } }): GuidedPart[] => {
    const part = parts.get(answer.key);
    return part ? [{ members, part }] : [];
  });
  const costs = all.map((digit) => {
    const contradicted = guided.filter((part) => contradicts(digit.group.members, part)).length;
    const shape = weighFeatures(digit, weights.features) + COST_OF_CONTRADICTION * contradicted;
    const best = weights.network * digit.surprise;
    const isKnown = known.has(digit.answer.key);
    const any = isKnown ? best : costOfAnyDigit(digit.answer.judged, weights.network);
    return { best: shape + best, any: shape + any };
  });
  const probabilities = groupProbabilities(
    lattice,
    costs.map(({ any }) => any),
  );
  const way = cheapestWay(
    lattice,
    costs.map(({ best }) => best),
  );
  const digits = way.groups.map((i): DividedDigit => {
    const { best, any } = costs[i] as (typeof costs)[number];
    const certainty = (probabilities[i] as number) * Math.exp(any - best);
    return { ...(all[i] as PossibleDigit), certainty };
  });
  const middle = ({ group: { box } }: DividedDigit) => box.left + box.right;
  return { cost: way.cost, digits: digits.sort((a, b) => middle(a) - middle(b)) };
}

/** The cost of reading a group as any of the ten digits. */
const costOfAnyDigit = ({ candidates }: Judged, network: number): number =>
  candidates
    .map(({ probability }) => network * surpriseAt(probability))
    .reduce(costOfEither, Number.POSITIVE_INFINITY);

const weighFeatures = ({ features }: PossibleDigit, weights: Features): number =>
  FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
