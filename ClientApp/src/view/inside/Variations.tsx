import { useMemo, useRef, useState } from "react";
import { SLIDERS } from "../../explain/variations/sliders.ts";
import { NO_VARIATION, type Variation, varyField } from "../../explain/variations/varyField.ts";
import type { Model } from "../../model/model.ts";
import { answerTo, shortAnswer } from "../../reading/answerTo.ts";
import type { FieldPrediction } from "../../reading/prediction.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import { insideWords } from "../../words/inside.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { answerInWords } from "./answerInWords.ts";
import { FieldMap } from "./FieldMap.tsx";
import { useRestingField } from "./useField.ts";
import { useOnScreen } from "./useOnScreen.ts";
import { VariationSlider } from "./VariationSlider.tsx";
import "./variations.css";

interface VariationsProps {
  readonly model: Model;
  readonly recogniser: Recogniser;
}

/**
 * Lets visitors rotate, move, thicken, thin and blur the drawing, and shows where the answer
 * changes.
 */
export function Variations({ model, recogniser }: VariationsProps) {
  const { variations: words } = useWords(insideWords);
  const numbers = useNumbers();
  const section = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(section);
  const { field, isStale } = useRestingField(recogniser);
  const [variation, setVariation] = useState<Variation>(NO_VARIATION);
  const varied = useMemo(() => field && varyField(field, variation), [field, variation]);
  const answer = useMemo(
    (): FieldPrediction => (varied === null ? { verdict: "empty" } : answerTo(model, varied)),
    [model, varied],
  );
  const now = useMemo(
    () => (field === null ? "empty" : shortAnswer(answerTo(model, field))),
    [model, field],
  );
  const isUnchanged = SLIDERS.every(({ name }) => variation[name] === 0);
  return (
    <section ref={section} className="chapter variations" aria-labelledby="variations">
      <h2 id="variations">{words.title}</h2>
      <p>{words.text}</p>
      <div className="what-if" data-stale={isStale}>
        <figure>
          <FieldMap field={varied} label={words.preview} testId="varied-field" />
          <figcaption>
            <output
              className="varied-answer"
              data-testid="varied-answer"
              data-answer={shortAnswer(answer)}
              data-same={shortAnswer(answer) === now}
            >
              {answerInWords(answer, words, numbers)}
            </output>
            <button
              type="button"
              data-testid="reset"
              aria-disabled={isUnchanged}
              onClick={() => setVariation(NO_VARIATION)}
            >
              {words.reset}
            </button>
          </figcaption>
        </figure>
        <div className="sliders">
          {SLIDERS.map((slider) => (
            <VariationSlider
              key={slider.name}
              slider={slider}
              variation={variation}
              onChange={setVariation}
              model={model}
              field={isStale || !isOnScreen ? null : field}
              now={now}
            />
          ))}
        </div>
      </div>
      <p>{words.hint}</p>
    </section>
  );
}
