import { useId, useMemo, useState } from "react";
import type { Search } from "../../../explain/runSearch.ts";
import type { Model } from "../../../model/model.ts";
import type { Field } from "../../../raster/field.ts";
import { answerTo, shortAnswer } from "../../../reading/answerTo.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";

interface SearchButtonsProps {
  readonly model: Model;
  readonly field: Field;
  readonly pixels: readonly number[];
  readonly isRunning: boolean;
  /** How many of the field's pixels the running search has tried. */
  readonly tried: number;
  readonly onSearch: (search: Search) => void;
  readonly onStop: () => void;
  readonly onReset: () => void;
}

const DIGITS = [..."0123456789"];

/** Buttons that start and stop a search, and a progress bar while it runs. */
export function SearchButtons(props: SearchButtonsProps) {
  const { model, field, pixels, isRunning, tried, onSearch, onStop, onReset } = props;
  const { breaking: words } = useWords(insideWords);
  const { number } = useNumbers();
  const select = useId();
  const [chosen, setChosen] = useState("");
  const said = useMemo(() => shortAnswer(answerTo(model, field)), [model, field]);
  const wanted = chosen === said ? "" : chosen;
  return (
    <div className="search-buttons">
      <button
        type="button"
        data-testid="find-pixel"
        aria-disabled={isRunning}
        onClick={() => !isRunning && onSearch({ kind: "map", pixels })}
      >
        {words.findPixel}
      </button>
      <div className="how-few">
        <label htmlFor={select}>{words.howFew}</label>
        <select
          id={select}
          data-testid="wanted"
          value={wanted}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{words.somethingElse}</option>
          {DIGITS.filter((digit) => digit !== said).map((digit) => (
            <option key={digit} value={digit}>
              {digit}
            </option>
          ))}
        </select>
        <button
          type="button"
          data-testid="find-few"
          aria-disabled={isRunning}
          onClick={() => !isRunning && onSearch({ kind: "few", wanted: wanted || null })}
        >
          {words.find}
        </button>
      </div>
      <div className="running">
        {isRunning ? (
          <>
            <progress
              value={tried}
              max={field.length}
              aria-label={words.trying(number(field.length))}
            />
            <button type="button" data-testid="stop" onClick={onStop}>
              {words.stop}
            </button>
          </>
        ) : (
          <button
            type="button"
            data-testid="start-again"
            aria-disabled={pixels.length === 0}
            onClick={onReset}
          >
            {words.startAgain}
          </button>
        )}
      </div>
    </div>
  );
}
