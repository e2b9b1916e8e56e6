import type { Judgement } from "../../src/measure/judgement.ts";
import { DIGITS } from "../../src/measure/sampleSet.ts";

/** How the drawings of one contributor or of one digit were read. */
export interface Hand {
  readonly name: string;
  readonly of: number;
  readonly shownRight: number;
  readonly shownWrong: number;
  readonly unsure: number;
  readonly refused: number;
}

/** Groups the readings by contributor, in order of appearance, and then again by digit. */
export function handsOf(
  readings: readonly Judgement[],
  contributors: readonly string[],
): readonly Hand[] {
  return [
    ...[...new Set(contributors)].map((name) =>
      handOf(
        name,
        readings.filter((_, i) => contributors[i] === name),
      ),
    ),
    ...DIGITS.map((digit) =>
      handOf(
        digit,
        readings.filter(({ truth }) => truth === digit),
      ),
    ),
  ];
}

function handOf(name: string, readings: readonly Judgement[]): Hand {
  const count = (is: (reading: Judgement) => boolean) => readings.filter(is).length;
  return {
    name,
    of: readings.length,
    shownRight: count(({ verdict, best, truth }) => verdict === "digit" && best === truth),
    shownWrong: count(({ verdict, best, truth }) => verdict === "digit" && best !== truth),
    unsure: count(({ verdict }) => verdict === "unsure"),
    refused: count(({ verdict }) => verdict === "not-a-digit"),
  };
}
