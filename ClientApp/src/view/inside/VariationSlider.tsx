import { useMemo } from "react";
import { answersAlong } from "../../explain/variations/answersAlong.ts";
import { type SliderRange, valuesOf } from "../../explain/variations/sliders.ts";
import type { Variation } from "../../explain/variations/varyField.ts";
import type { Model } from "../../model/model.ts";
import type { Field } from "../../raster/field.ts";
import { insideWords } from "../../words/inside.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { AnswerStrip } from "./AnswerStrip.tsx";
import { useSliced } from "./useSliced.ts";

interface VariationSliderProps {
  readonly slider: SliderRange;
  readonly variation: Variation;
  readonly onChange: (variation: Variation) => void;
  readonly model: Model;
  /** Null if there is no drawing or the slider is off screen. */
  readonly field: Field | null;
  /** The answer for the unchanged drawing. */
  readonly now: string;
}

/** A slider whose track shows the answer at each value, with all other sliders unchanged. */
export function VariationSlider(props: VariationSliderProps) {
  const { slider, variation, onChange, model, field, now } = props;
  const { variations: words } = useWords(insideWords);
  const { number } = useNumbers();
  const { name, min, max, step } = slider;
  const values = useMemo(() => valuesOf(slider), [slider]);
  // The strip does not depend on this slider's value.
  const elsewhere: Variation = { ...variation, [name]: 0 };
  const { turnDeg, acrossPx, downPx, penPx, blurPx } = elsewhere;
  const job = useMemo(() => {
    if (field === null) return null;
    const others = { turnDeg, acrossPx, downPx, penPx, blurPx };
    return () => answersAlong(slider, others, model, field);
  }, [model, field, slider, turnDeg, acrossPx, downPx, penPx, blurPx]);
  const answers = useSliced(job);
  const decimals = Number.isInteger(step) ? 0 : 1;
  const unit = name === "turnDeg" ? words.degrees : words.pixels;
  const write = (value: number) => unit(number(value, decimals));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the language changes the format
  const written = useMemo(() => values.map(write), [values, words]);
  return (
    <div className="slider" data-testid={name}>
      <label htmlFor={name}>{words.sliders[name]}</label>
      <output htmlFor={name}>{write(variation[name])}</output>
      <div className="track">
        <AnswerStrip
          answers={answers ?? []}
          values={written}
          now={now}
          label={words.answers(words.sliders[name])}
        />
        <input
          id={name}
          type="range"
          min={min}
          max={max}
          step={step}
          value={variation[name]}
          aria-valuetext={write(variation[name])}
          onChange={({ target }) => onChange({ ...variation, [name]: Number(target.value) })}
        />
      </div>
    </div>
  );
}
