import { aboutWords } from "../../words/about.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import figures from "./figures.json";

const ROWS = ["mnist", "pens", "moved", "shown", "scribbles"] as const;

/** How many drawings of each kind are read correctly, with confidence intervals. */
export function SharesTable() {
  const words = useWords(aboutWords).figures.shares;
  const { number, percent } = useNumbers();
  return (
    <table className="shares">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.of}</th>
          <th scope="col">{words.share}</th>
          <th scope="col">{words.interval}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((name) => {
          const { of, percent: share, lowPercent, highPercent } = figures.shares[name];
          return (
            <tr key={name} data-testid={`share-${name}`}>
              <th scope="row">{words[name]}</th>
              <td>{number(of)}</td>
              <td>{percent(share / 100)}</td>
              <td>
                {percent(lowPercent / 100)}&nbsp;– {percent(highPercent / 100)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
