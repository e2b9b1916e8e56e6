import { memo, useMemo } from "react";
import type { Model } from "../../../model/model.ts";
import type { Field } from "../../../raster/field.ts";
import { answerTo, shortAnswer } from "../../../reading/answerTo.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { answerInWords } from "../answerInWords.ts";
import { FieldMap } from "../FieldMap.tsx";

interface BeforeAndAfterProps {
  readonly model: Model;
  readonly field: Field;
  readonly changed: Field;
  /** How many pixels were changed. */
  readonly count: number;
}

/**
 * The visitor's field and the changed field, each with the network's answer. Memoised, because a
 * search reports its progress often.
 */
export const BeforeAndAfter = memo(function BeforeAndAfter(props: BeforeAndAfterProps) {
  const { model, field, changed, count } = props;
  const { breaking: words, variations } = useWords(insideWords);
  const numbers = useNumbers();
  const before = useMemo(() => answerTo(model, field), [model, field]);
  const after = useMemo(() => answerTo(model, changed), [model, changed]);
  const isSame = shortAnswer(before) === shortAnswer(after);
  return (
    <div className="before-and-after">
      <figure>
        <FieldMap field={field} />
        <figcaption>
          {words.yours} <b>{answerInWords(before, variations, numbers)}</b>
        </figcaption>
      </figure>
      <figure>
        <FieldMap field={changed} />
        <figcaption>
          <span data-testid="changed-pixels" data-count={count}>
            {words.changed(count, numbers.number(count))}
          </span>{" "}
          <output data-testid="broken-answer" data-answer={shortAnswer(after)} data-same={isSame}>
            {answerInWords(after, variations, numbers)}
          </output>
        </figcaption>
      </figure>
    </div>
  );
});
