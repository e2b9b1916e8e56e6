import { aboutWords } from "../../words/about.ts";
import { useWords } from "../shell/language.ts";
import figures from "./figures.json";
import { useNumbers } from "./numbers.ts";

const ROWS = ["mnist", "pens", "moved", "shown", "scribbles"] as const;

/** How many drawings of each kind are read right, with the interval of each share. */
export function SharesTable() {
  const words = useWords(aboutWords).figures.shares;
  const { count, decimal, percent } = useNumbers();
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
              <td>{count(of)}</td>
              <td>{percent(share)}</td>
              <td>
                {decimal(lowPercent, 2)} – {percent(highPercent)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
