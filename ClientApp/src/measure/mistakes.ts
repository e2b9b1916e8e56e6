import type { Judgement } from "./judgement.ts";
import { NO_DIGIT } from "./sampleSet.ts";

/** A labelled sample that the page did not show correctly. */
export type Mistake<Read extends Judgement = Judgement> = Omit<Read, "truth"> & {
  readonly truth: string;
  /** Index of the sample in its set, from 0. */
  readonly place: number;
};

/**
 * The drawings shown as the wrong digit (most certain first), followed by the digits that were not
 * shown (least certain first).
 */
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
