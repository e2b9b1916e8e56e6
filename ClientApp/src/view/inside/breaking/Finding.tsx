import { useMemo } from "react";
import { flipPixels } from "../../../explain/flipPixels.ts";
import type { Found } from "../../../explain/runSearch.ts";
import type { Model } from "../../../model/model.ts";
import type { Field } from "../../../raster/field.ts";
import { answerTo } from "../../../reading/answerTo.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { answerInWords } from "../answerInWords.ts";

interface FindingProps {
  readonly model: Model;
  /** The visitor's field, before any change. */
  readonly field: Field;
  readonly found: Found | null;
  readonly onFlip: (pixel: number) => void;
}

/** What a search found, in words. */
export function Finding({ model, field, found, onFlip }: FindingProps) {
  const { breaking: words } = useWords(insideWords);
  return (
    <div className="finding">
      <p aria-live="polite" data-testid="finding" data-found={found?.kind}>
        {found?.kind === "map" && <BestPixel model={model} field={field} found={found} />}
        {found?.kind === "few" && <Enough model={model} field={field} found={found} />}
      </p>
      {found?.kind === "map" && (
        <>
          <p className="legend">{words.legend}</p>
          <button type="button" data-testid="flip-best" onClick={() => onFlip(found.best)}>
            {words.changeIt}
          </button>
        </>
      )}
    </div>
  );
}

interface FoundProps<Kind> {
  readonly model: Model;
  readonly field: Field;
  readonly found: Extract<Found, { readonly kind: Kind }>;
}

function BestPixel({ model, field, found: { pixels, best } }: FoundProps<"map">) {
  const { breaking: words, variations } = useWords(insideWords);
  const { probability } = useNumbers();
  const [name, before, after] = useMemo(() => {
    const changed = flipPixels(field, pixels);
    const probabilities = model.classify(changed);
    const label = probabilities.indexOf(Math.max(...probabilities));
    const later = model.classify(flipPixels(changed, [best]));
    return [model.labels[label] ?? "", probabilities[label] ?? 0, later[label] ?? 0] as const;
  }, [model, field, pixels, best]);
  return words.best(
    name.length === 1 ? name : variations.noDigit,
    probability(before, 1),
    probability(after, 1),
  );
}

function Enough({ model, field, found: { pixels, isBroken } }: FoundProps<"few">) {
  const { breaking: words, variations } = useWords(insideWords);
  const numbers = useNumbers();
  const answer = useMemo(() => answerTo(model, flipPixels(field, pixels)), [model, field, pixels]);
  const count = numbers.number(pixels.length);
  return isBroken
    ? words.enough(pixels.length, count, answerInWords(answer, variations, numbers))
    : words.notEnough(count);
}
