import type { Reading, Recogniser } from "../../../reading/recogniser.ts";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { useReading } from "./useReading.ts";
import "./bars.css";

const DIGITS = [..."0123456789"];
const NONE = "none";

/** Eleven bars: the probability of each digit, and of "not a digit". */
export function ProbabilityBars({ recogniser }: { readonly recogniser: Recogniser }) {
  const words = useWords(pageWords);
  const best = useReading(recogniser, mostProbable);
  return (
    <ol className="bars" aria-label={words.bars}>
      {[...DIGITS, NONE].map((id) => (
        <Bar
          key={id}
          id={id}
          name={id === NONE ? words.none : id}
          recogniser={recogniser}
          isBest={id === best}
        />
      ))}
    </ol>
  );
}

interface BarProps {
  /** A digit, or "none". */
  readonly id: string;
  readonly name: string;
  readonly recogniser: Recogniser;
  readonly isBest: boolean;
}

function Bar({ id, name, recogniser, isBest }: BarProps) {
  const numbers = useNumbers();
  const probability = useReading(recogniser, (reading) => probabilityOf(id, reading));
  const percent = Math.round(100 * probability);
  const value = numbers.probability(probability, 0);
  return (
    <li data-testid={`bar-${id}`} data-probability={probability} data-best={isBest}>
      <span className="value" aria-hidden="true">
        {percent > 0 && value}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers always render a meter element horizontally */}
      <span
        className="track"
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={value}
      >
        <span className="bar" style={{ transform: `scaleY(${probability})` }} />
      </span>
      <span className="label" aria-hidden="true">
        {name}
      </span>
    </li>
  );
}

/** Returns the most probable answer (a digit or "none"), or null if the sheet is empty. */
function mostProbable({ prediction }: Reading): string | null {
  if (prediction.verdict === "empty") return null;
  const [best] = prediction.candidates;
  return best.probability >= prediction.noDigit ? best.digit : NONE;
}

/**
 * Returns a probability from 0 to 1, rounded to three decimals, which is finer than a bar can show.
 */
function probabilityOf(id: string, { prediction }: Reading): number {
  if (prediction.verdict === "empty") return 0;
  const probability =
    id === NONE
      ? prediction.noDigit
      : prediction.candidates.find(({ digit }) => digit === id)?.probability;
  return Math.round(1000 * (probability ?? 0)) / 1000;
}
