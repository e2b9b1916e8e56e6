import type { NumberScore } from "../../measure/numbers/numberScore.ts";
import type { Share } from "../../measure/share.ts";
import { numberWords } from "../../words/number.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";

/** How the multi-digit numbers in a set were read. */
export function NumberReport({ score }: { readonly score: NumberScore }) {
  const { report: words } = useWords(numberWords);
  const { number, percent } = useNumbers();
  const rows: readonly (readonly [name: string, share: Share])[] = [
    [words.right, score.right],
    ...score.byLength.map(({ digits, right }) => [words.length(number(digits)), right] as const),
    [words.digitsRight, score.digitsRight],
    [words.joined, score.joined],
    [words.split, score.split],
    [words.uncertain, score.uncertain],
    [words.wrong, score.wrong],
  ];
  return (
    <table className="numbers" data-testid="numbers">
      <caption>{words.title}</caption>
      <tbody>
        {rows.map(([name, { count, of, share, low, high }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{words.of(number(count), number(of))}</td>
            <td>{percent(share)}</td>
            <td className="quiet">{words.interval(percent(low), percent(high))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
