import type { LearnerState } from "../../learn/learner.ts";
import type { TeachWords } from "../../words/english/teach.ts";
import type { Numbers } from "../../words/numbers.ts";
import { teachWords } from "../../words/teach.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";

/** How the lessons change the accuracy for the visitor and for everyone else. */
export function Scores({ state }: { readonly state: LearnerState }) {
  const words = useWords(teachWords);
  const numbers = useNumbers();
  if (state.examples.length === 0) return null;
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{words.scores.title}</h2>
      <Sentences state={state} words={words} numbers={numbers} />
      <p className="quiet">{words.scores.elsewhere}</p>
    </section>
  );
}

interface SentencesProps {
  readonly state: LearnerState;
  readonly words: TeachWords;
  readonly numbers: Numbers;
}

function Sentences({ state, words: { scores }, numbers }: SentencesProps) {
  const { examples, isOn, learned } = state;
  if (learned === null) return <p data-testid="scores">{isOn ? scores.refused : scores.off}</p>;
  const { own, others } = learned;
  const share = (count: number, of: number, decimals: number) =>
    numbers.percent(count / of, decimals);
  const [before, after] = [share(others.before, others.of, 1), share(others.after, others.of, 1)];
  const isTwice = new Set(examples.map(({ digit }) => digit)).size < examples.length;
  if (!isTwice) {
    return (
      <>
        <p data-testid="scores">{scores.others(before, after)}</p>
        <p className="quiet">{scores.twice}</p>
      </>
    );
  }
  const [ownBefore, ownAfter] = [share(own.before, own.of, 0), share(own.after, own.of, 0)];
  return (
    <>
      <p data-testid="scores">{scores.both(ownBefore, ownAfter, before, after)}</p>
      <p className="quiet">{scores.how(numbers.number(others.of))}</p>
    </>
  );
}
