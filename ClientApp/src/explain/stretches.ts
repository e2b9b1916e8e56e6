/** Neighbouring values with the same answer, from index `from` to index `to` inclusive. */
export interface Stretch<Answer> {
  readonly answer: Answer;
  readonly from: number;
  readonly to: number;
}

/**
 * Joins neighbouring equal answers into stretches. The answer changes where one stretch ends and
 * the next begins.
 */
export function stretches<Answer>(answers: readonly Answer[]): readonly Stretch<Answer>[] {
  const joined: Stretch<Answer>[] = [];
  answers.forEach((answer, i) => {
    const last = joined.at(-1);
    if (last !== undefined && last.answer === answer) joined.splice(-1, 1, { ...last, to: i });
    else joined.push({ answer, from: i, to: i });
  });
  return joined;
}
