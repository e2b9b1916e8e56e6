import { useMemo, useRef, useState } from "react";
import { type Influence, occlude, PATCH_SIDE_PX } from "../../explain/occlusion.ts";
import type { Model } from "../../model/model.ts";
import { FIELD_SIDE_PX, type Field } from "../../raster/field.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import { insideWords } from "../../words/inside.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { FieldMap } from "./FieldMap.tsx";
import { SignedSquares } from "./layers/SignedSquares.tsx";
import { useRestingField } from "./useField.ts";
import { useOnScreen } from "./useOnScreen.ts";
import { useSliced } from "./useSliced.ts";
import "./saliency.css";

const DIGITS = [..."0123456789"];

/** A change in log odds below this never gets a full-size square, even if it is the largest. */
const LEAST_FULL_SQUARE = 1;

interface SaliencyProps {
  readonly model: Model;
  readonly recogniser: Recogniser;
}

/** The result of occluding parts of a field, for all labels. */
interface Found {
  readonly field: Field;
  readonly influence: Influence;
  readonly best: string;
}

/** Shows which ink counted for a digit and which counted against it. */
export function Saliency({ model, recogniser }: SaliencyProps) {
  const { saliency: words } = useWords(insideWords);
  const { number } = useNumbers();
  const section = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(section);
  const { field, isStale } = useRestingField(recogniser);
  const job = useMemo(() => {
    if (field === null || isStale || !isOnScreen) return null;
    return function* (): Generator<void, Found> {
      const influence = yield* occlude(field, model.classify);
      return { field, influence, best: bestDigit(model, field) };
    };
  }, [model, field, isStale, isOnScreen]);
  const newest = useSliced(job);
  const found = field === null ? null : newest;
  const [chosen, setChosen] = useState<string | null>(null);
  const digit = chosen ?? found?.best ?? null;
  const values = found?.influence[model.labels.indexOf(digit ?? "")];

  return (
    <section ref={section} className="chapter saliency" aria-labelledby="saliency">
      <h2 id="saliency">{words.title}</h2>
      <p>{words.text(number(PATCH_SIDE_PX))}</p>
      <fieldset className="which-digit">
        <legend>{words.choose}</legend>
        {DIGITS.map((one) => (
          <button
            key={one}
            type="button"
            data-testid={`speaks-${one}`}
            aria-pressed={one === digit}
            onClick={() => setChosen(one === chosen ? null : one)}
          >
            {one}
          </button>
        ))}
      </fieldset>
      <div className="evidence">
        <div
          className="influence"
          data-testid="influence"
          data-stale={isStale || (found?.field ?? null) !== field}
        >
          <FieldMap field={found?.field ?? null} />
          {digit !== null && values !== undefined && (
            <SignedSquares
              values={values}
              side={FIELD_SIDE_PX}
              largest={values.reduce(
                (most, value) => Math.max(most, Math.abs(value)),
                LEAST_FULL_SQUARE,
              )}
              label={words.map(
                digit,
                number(count(values, (value) => value > 0)),
                number(count(values, (value) => value < 0)),
              )}
            />
          )}
        </div>
        {digit !== null && (
          <ul className="legend">
            <li>
              <SignedSquares values={[1]} side={1} largest={1} /> {words.speaksFor(digit)}
            </li>
            <li>
              <SignedSquares values={[-1]} side={1} largest={1} /> {words.speaksAgainst(digit)}
            </li>
            <li>{words.size}</li>
          </ul>
        )}
      </div>
    </section>
  );
}

function count(values: Readonly<Float32Array>, isCounted: (value: number) => boolean): number {
  return values.reduce((sum, value) => sum + Number(isCounted(value)), 0);
}

function bestDigit(model: Model, field: Field): string {
  const probabilities = model.classify(field);
  const of = (digit: string) => probabilities[model.labels.indexOf(digit)] ?? 0;
  return DIGITS.reduce((best, digit) => (of(digit) > of(best) ? digit : best));
}
