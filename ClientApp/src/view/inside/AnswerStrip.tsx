import { memo } from "react";
import { stretches } from "../../explain/stretches.ts";
import { insideWords } from "../../words/inside.ts";
import { useWords } from "../shell/language.ts";

interface AnswerStripProps {
  /** The answer at each slider value: a digit or a verdict. */
  readonly answers: readonly string[];
  /** The slider values as text. */
  readonly values: readonly string[];
  /** The answer for the unchanged drawing. */
  readonly now: string;
  readonly label: string;
}

/** Shows the network's answer at each slider value. Adjacent equal answers form one stretch. */
export const AnswerStrip = memo(function AnswerStrip(props: AnswerStripProps) {
  const { answers, values, now, label } = props;
  const { variations: words } = useWords(insideWords);
  const inWords: Record<string, string> = {
    unsure: words.unsure,
    "not-a-digit": words.noDigit,
    empty: words.empty,
  };
  const signs: Record<string, string> = { unsure: "?", "not-a-digit": "–", empty: "" };
  const last = answers.length - 1;
  return (
    <ol className="answers" aria-label={label}>
      {stretches(answers).map(({ answer, from, to }) => (
        <li
          key={from}
          data-answer={answer}
          data-kind={answer in signs ? "refused" : answer === now ? "same" : "flipped"}
          // The thumb's centre points at a value, so the first and last values get half the width.
          style={{ flexGrow: to - from + 1 - (from === 0 ? 0.5 : 0) - (to === last ? 0.5 : 0) }}
        >
          <span aria-hidden="true">{signs[answer] ?? answer}</span>
          <span className="visually-hidden">
            {words.stretch(values[from] ?? "", values[to] ?? "", inWords[answer] ?? answer)}
          </span>
        </li>
      ))}
    </ol>
  );
});
