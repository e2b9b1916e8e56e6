import type { Prediction } from "../prediction/prediction.ts";
import { pageWords } from "../words/page.ts";
import { useWords } from "./language.ts";

const DIGITS = [..."0123456789"];

/** Eleven bars: the probability of each digit, and that it is none. */
export function ProbabilityBars({ prediction }: { readonly prediction: Prediction }) {
  const words = useWords(pageWords);
  const isEmpty = prediction.verdict === "empty";
  const candidates = isEmpty ? [] : prediction.candidates;
  const noDigit = isEmpty ? 0 : prediction.noDigit;
  const best = candidates[0];
  const isBest = (digit: string) => digit === best?.digit && best.probability >= noDigit;
  return (
    <ol className="bars" aria-label={words.bars}>
      {DIGITS.map((digit) => (
        <Bar
          key={digit}
          id={digit}
          name={digit}
          probability={candidates.find((one) => one.digit === digit)?.probability ?? 0}
          isBest={isBest(digit)}
        />
      ))}
      <Bar
        id="none"
        name={words.none}
        probability={noDigit}
        isBest={noDigit > (best?.probability ?? 0)}
      />
    </ol>
  );
}

interface BarProps {
  /** A digit, or "none". */
  readonly id: string;
  readonly name: string;
  /** 0..1 */
  readonly probability: number;
  readonly isBest: boolean;
}

function Bar({ id, name, probability, isBest }: BarProps) {
  return (
    <li data-testid={`bar-${id}`} data-probability={probability} data-best={isBest}>
      <span className="track">
        <span className="bar" style={{ transform: `scaleY(${probability})` }} />
      </span>
      <span className="label">{name}</span>
      <span className="visually-hidden">: {Math.round(100 * probability)} %</span>
    </li>
  );
}
