import { useMemo, useState } from "react";
import { flipPixels } from "../../../explain/flipPixels.ts";
import { runSearch, type Search } from "../../../explain/runSearch.ts";
import type { Model } from "../../../model/model.ts";
import { FIELD_SIDE_PX, type Field } from "../../../raster/field.ts";
import type { Recogniser } from "../../../reading/recogniser.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useRestingField } from "../useField.ts";
import { useProgress } from "../useProgress.ts";
import { BeforeAndAfter } from "./BeforeAndAfter.tsx";
import { Finding } from "./Finding.tsx";
import { PixelField } from "./PixelField.tsx";
import { PixelMap } from "./PixelMap.tsx";
import { SearchButtons } from "./SearchButtons.tsx";
import "./breaking.css";

interface BreakItProps {
  readonly model: Model;
  readonly recogniser: Recogniser;
}

/** The pixels that the visitor changed in a field, and the search, if one was started. */
interface Attempt {
  readonly field: Field;
  readonly pixels: readonly number[];
  readonly search: Search | null;
}

const BLANK: Field = new Float32Array(FIELD_SIDE_PX ** 2);

/** Lets visitors change individual pixels of the field until the network's answer changes. */
export function BreakIt({ model, recogniser }: BreakItProps) {
  const { breaking: words } = useWords(insideWords);
  const resting = useRestingField(recogniser);
  // Without a drawing, visitors see and edit a blank field, so the height of the page stays the same.
  const { field, isStale } = { ...resting, field: resting.field ?? BLANK };
  const [newest, setNewest] = useState<Attempt>({ field, pixels: [], search: null });
  // A new drawing discards the previous attempt.
  const isCurrent = newest.field === field && !isStale;
  const { search, ...attempt } = isCurrent ? newest : { pixels: [], search: null };
  const job = useMemo(
    () => field && search && (() => runSearch(search, model, field)),
    [model, field, search],
  );
  const { progress, result: found } = useProgress(job);
  const pixels = found?.pixels ?? progress?.pixels ?? attempt.pixels;
  const changed = useMemo(() => flipPixels(field, pixels), [field, pixels]);
  const attemptWith = (next: Omit<Attempt, "field">) => setNewest({ field, ...next });
  const flip = (pixel: number) =>
    attemptWith({
      pixels: pixels.includes(pixel) ? pixels.filter((one) => one !== pixel) : [...pixels, pixel],
      search: null,
    });
  return (
    <section className="chapter breaking" aria-labelledby="breaking">
      <h2 id="breaking">{words.title}</h2>
      <p>{words.text}</p>
      <div className="workshop" data-testid="workshop" data-stale={isStale}>
        <PixelField field={changed} marked={pixels} onFlip={flip}>
          {found?.kind === "map" && <PixelMap {...found} />}
        </PixelField>
        <BeforeAndAfter model={model} field={field} changed={changed} count={pixels.length} />
        <div className="searches">
          <SearchButtons
            model={model}
            field={field}
            pixels={pixels}
            isRunning={job !== null && found === null}
            tried={progress?.tried ?? 0}
            onSearch={(next) => attemptWith({ pixels, search: next })}
            onStop={() => attemptWith({ pixels, search: null })}
            onReset={() => attemptWith({ pixels: [], search: null })}
          />
          <Finding model={model} field={field} found={found} onFlip={flip} />
        </div>
      </div>
    </section>
  );
}
