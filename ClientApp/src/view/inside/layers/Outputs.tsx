import type { Activation } from "../../../model/model.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";

interface OutputsProps {
  readonly labels: readonly string[];
  readonly activation: Activation | null;
  readonly picked: number | null;
  readonly onPick: (output: number) => void;
}

/** The probability of each answer as a bar. A bar can be picked like a channel. */
export function Outputs({ labels, activation, picked, onPick }: OutputsProps) {
  const { layers: words } = useWords(insideWords);
  const numbers = useNumbers();
  const probabilities = activation?.values ?? new Float32Array(labels.length);
  const best = activation === null ? -1 : probabilities.indexOf(Math.max(...probabilities));
  return (
    <div className="outputs">
      {labels.map((label, output) => {
        const isDigit = label.length === 1;
        const probability = probabilities[output] ?? 0;
        return (
          <button
            key={label}
            type="button"
            data-testid={`bar-${isDigit ? label : "none"}`}
            data-probability={probability}
            data-best={output === best}
            aria-expanded={output === picked}
            onClick={() => onPick(output)}
          >
            <span className="track">
              <span className="bar" style={{ transform: `scaleY(${probability})` }} />
            </span>
            <span className="name">{isDigit ? label : words.noDigit}</span>
            <span className="visually-hidden">: </span>
            <span className="percent">{numbers.probability(probability, 0)}</span>
          </button>
        );
      })}
    </div>
  );
}
