import { useMemo } from "react";
import { FIELD_SIDE_PX, INK_BOX_PX } from "../../raster/field.ts";
import { STEPS, type Step, stageGeometry } from "../../raster/stageGeometry.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import { insideWords } from "../../words/inside.ts";
import { useWords } from "../shell/language.ts";
import { useMedia } from "../shell/useMedia.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { Stage } from "./Stage.tsx";
import { useField, useRestingField } from "./useField.ts";
import { usePlay } from "./usePlay.ts";
import "./inkToField.css";

interface InkToFieldProps {
  readonly recogniser: Recogniser;
}

/**
 * Shows how the ink is cropped, scaled and centred: as an animation when the visitor starts it, or
 * as still pictures if the visitor prefers reduced motion.
 */
export function InkToField({ recogniser }: InkToFieldProps) {
  const { ink: words } = useWords(insideWords);
  const { number } = useNumbers();
  const field = useField(recogniser);
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const { step, take, goTo, start } = usePlay();
  const resting = useRestingField(recogniser);
  // While the pen moves, only the pixels are updated. The steps are computed when the pen rests.
  // biome-ignore lint/correctness/useExhaustiveDependencies: strokes are extended in place, and every change creates a new field
  const geometry = useMemo(() => stageGeometry(recogniser.strokes), [recogniser, resting.field]);

  const picture = (one: Step) => (
    <Stage
      key={take}
      geometry={field && geometry}
      field={field}
      step={one}
      label={words.picture(words.steps[one].name)}
    />
  );
  const texts = {
    crop: words.steps.crop.text,
    scale: words.steps.scale.text(number(INK_BOX_PX)),
    centre: words.steps.centre.text,
  };
  return (
    <section className="chapter ink-to-field" aria-labelledby="ink-to-field">
      <h2 id="ink-to-field">{words.title}</h2>
      <p>{words.text(number(FIELD_SIDE_PX), number(FIELD_SIDE_PX ** 2))}</p>
      <div className="way" data-still={isStill}>
        {!isStill && (
          <div className="cinema">
            {picture(step)}
            <button type="button" data-testid="play" aria-disabled={field === null} onClick={start}>
              {words.play}
            </button>
          </div>
        )}
        <ol className="steps">
          {STEPS.map((one) => (
            <li key={one} aria-current={!isStill && one === step ? "step" : undefined}>
              {isStill ? (
                <h3>{words.steps[one].name}</h3>
              ) : (
                <button type="button" data-testid={`step-${one}`} onClick={() => goTo(one)}>
                  {words.steps[one].name}
                </button>
              )}
              {isStill && picture(one)}
              <p>{texts[one]}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
