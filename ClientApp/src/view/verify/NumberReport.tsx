import type { NumberScore } from "../../measure/numbers/numberScore.ts";
import { numberWords } from "../../words/number.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { numberRows } from "./numberRows.ts";

/** How the multi-digit numbers in a set were read. */
export function NumberReport({ score }: { readonly score: NumberScore }) {
  const { report: words } = useWords(numberWords);
  const numbers = useNumbers();
  return (
    <table className="numbers" data-testid="numbers">
      <caption>{words.title}</caption>
      <tbody>
        {numberRows(score, words, numbers).map(({ name, count, share, interval }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count}</td>
            <td>{share}</td>
            <td className="quiet">{interval}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
