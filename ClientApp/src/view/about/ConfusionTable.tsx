import { aboutWords } from "../../words/about.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import figures from "./figures.json";

const DIGITS = [..."0123456789"];

/** The confusion matrix for the MNIST test images. */
export function ConfusionTable() {
  const words = useWords(aboutWords).figures.confusion;
  const { number } = useNumbers();
  return (
    <table className="confusion" data-testid="confusion">
      <caption>{words.caption(number(figures.shares.mnist.of))}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {words.written}
          </th>
          <th scope="colgroup" colSpan={DIGITS.length}>
            {words.read}
          </th>
        </tr>
        <tr>
          {DIGITS.map((digit) => (
            <th key={digit} scope="col">
              {digit}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DIGITS.map((written, row) => (
          <tr key={written}>
            <th scope="row">{written}</th>
            {DIGITS.map((read, column) => (
              <td key={read} className={read === written ? "right" : ""}>
                {figures.confusion[row]?.[column] || ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
