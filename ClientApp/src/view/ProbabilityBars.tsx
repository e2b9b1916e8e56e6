import type { Candidate } from "../prediction/prediction.ts";

const DIGITS = [..."0123456789"];

/** Ten bars, one for each digit's probability. */
export function ProbabilityBars({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const best = candidates[0]?.digit;
  return (
    <ol className="bars" aria-label="Probability of each digit">
      {DIGITS.map((digit) => {
        const probability = candidates.find((one) => one.digit === digit)?.probability ?? 0;
        return (
          <li
            key={digit}
            data-testid={`bar-${digit}`}
            data-probability={probability}
            data-best={digit === best}
          >
            <span className="track">
              <span className="bar" style={{ transform: `scaleY(${probability})` }} />
            </span>
            <span className="label">{digit}</span>
            <span className="visually-hidden">: {Math.round(100 * probability)} %</span>
          </li>
        );
      })}
    </ol>
  );
}
