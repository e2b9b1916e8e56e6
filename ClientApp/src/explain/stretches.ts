/** A run of equal predictions, from index `from` to index `to` inclusive. */
export interface Stretch<Answer> {
  readonly answer: Answer;
  readonly from: number;
  readonly to: number;
}

/** Groups consecutive equal predictions into stretches. */
export function stretches<Answer>(answers: readonly Answer[]): readonly Stretch<Answer>[] {
  const joined: Stretch<Answer>[] = [];
  answers.forEach((answer, i) => {
    const last = joined.at(-1);
    if (last !== undefined && last.answer === answer) joined.splice(-1, 1, { ...last, to: i });
    else joined.push({ answer, from: i, to: i });
  });
  return joined;
}
