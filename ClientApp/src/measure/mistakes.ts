import type { Judgement } from "./judgement.ts";
import { NO_DIGIT } from "./sampleSet.ts";

/** A sample of which somebody said what it is, and which the page shows as something else. */
export type Mistake<Read extends Judgement = Judgement> = Omit<Read, "truth"> & {
  readonly truth: string;
  /** Place in its set, from 0. */
  readonly place: number;
};

/** What was shown as a wrong digit, most certain first; then the digits that were withheld, least certain first. */
export function mistakesOf<Read extends Judgement>(readings: readonly Read[]): Mistake<Read>[] {
  const mistakes = readings.flatMap(({ truth, ...reading }, place): Mistake<Read>[] =>
    truth === null ? [] : [{ ...reading, truth, place }],
  );
  const shownWrong = mistakes.filter(
    ({ verdict, best, truth }) => verdict === "digit" && best !== truth,
  );
  const withheld = mistakes.filter(
    ({ verdict, truth }) => verdict !== "digit" && truth !== NO_DIGIT,
  );
  return [
    ...shownWrong.sort((a, b) => b.probability - a.probability),
    ...withheld.sort((a, b) => a.probability - b.probability),
  ];
}
