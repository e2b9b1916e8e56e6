import { useSyncExternalStore } from "react";
import type { Recogniser } from "../../../reading/recogniser.ts";
import { numberWords } from "../../../words/number.ts";
import { pageWords } from "../../../words/page.ts";
import { howSure } from "../../draw/answer/howSure.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { rowsOf } from "./rowsOf.ts";
import "./howDivided.css";

/** Shows how a number was divided: every group of strokes that the network classified. */
export function HowDivided({ recogniser }: { readonly recogniser: Recogniser }) {
  const { divided: words } = useWords(numberWords);
  const shared = useWords(pageWords);
  const numbers = useNumbers();
  const shown = useSyncExternalStore(recogniser.subscribe, () => recogniser.reading.shown);
  if (shown.verdict !== "number") return null;
  const { number, percent } = numbers;
  const rows = rowsOf(shown);
  const digits = shown.number.flat();
  return (
    <section className="chapter how-divided" aria-labelledby="how-divided">
      <h2 id="how-divided">{words.title}</h2>
      <p>{words.text(number(shown.considered.length), number(digits.length))}</p>
      <div
        className="considered"
        role="img"
        aria-label={words.picture(digits.map(({ digit }) => digit).join(", "))}
        style={{ height: `${2 * rows.length}rem` }}
      >
        {rows.flatMap((row, i) =>
          row.map(({ key, left, width, digit, probability, isChosen }) => (
            <span
              key={key}
              data-chosen={isChosen}
              style={{ left: `${100 * left}%`, width: `${100 * width}%`, top: `${2 * i}rem` }}
            >
              {digit} {probability !== null && percent(probability, 0)}
            </span>
          )),
        )}
      </div>
      <p>{howSure(shown, shared, numbers)}</p>
      <p className="quiet">{words.rule}</p>
    </section>
  );
}
