import { certaintiesOf, type GroupCosts } from "./certainty.ts";
import { cheapestWay } from "./cheapestWay.ts";
import type { DividedLine, Layout } from "./dividedLine.ts";
import type { DigitEvidence } from "./evidence.ts";
import { FEATURES, type Features, featuresOf } from "./features.ts";
import type { GroupAnswer } from "./groupAnswers.ts";
import { contradicts, type Guidance, type GuidedPart, NO_GUIDANCE } from "./guidance.ts";
import type { Settings } from "./settings.ts";

/** A group that is read as one digit. */
export interface DividedDigit extends DigitEvidence {
  readonly answer: GroupAnswer;
}

/** A group that may be one digit. */
type PossibleDigit = Omit<DividedDigit, "certainty">;

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
  divided: DividedLine,
  answers: readonly GroupAnswer[],
  weights: Weights,
  { digits: known, parts }: Guidance,
): { readonly cost: number; readonly digits: readonly DividedDigit[] } {
  const { line, groups, lattice, kind } = divided;
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
  const costs = all.map((digit): GroupCosts => {
    const contradicted = guided.filter((part) => contradicts(digit.group.members, part)).length;
    const shape = weighFeatures(digit, weights.features) + COST_OF_CONTRADICTION * contradicted;
    const { key, judged } = digit.answer;
    const corrected = known.get(key);
    const digits = judged.candidates.map((candidate) => {
      return [candidate.digit, weights.network * surpriseAt(candidate.probability)] as const;
    });
    return { shape, digits: new Map(corrected === undefined ? digits : [[corrected, 0]]) };
  });
  const way = cheapestWay(
    lattice,
    costs.map(({ shape, digits }) => shape + Math.min(...digits.values())),
  );
  const certainties = certaintiesOf(divided, costs, way.groups);
  const digits = way.groups.map((group, i): DividedDigit => {
    return { ...(all[group] as PossibleDigit), certainty: certainties[i] as number };
  });
  const middle = ({ group: { box } }: DividedDigit) => box.left + box.right;
  return { cost: way.cost, digits: digits.sort((a, b) => middle(a) - middle(b)) };
}

const weighFeatures = ({ features }: PossibleDigit, weights: Features): number =>
  FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
