import { useState } from "react";
import type { Judgement } from "../../measure/judgement.ts";
import { NO_DIGIT, type Truth } from "../../measure/sampleSet.ts";
import type { VerifiedSet } from "../../measure/worker/verification.ts";
import { FIELD_SIDE_PX } from "../../raster/field.ts";
import type { VerifyWords } from "../../words/english/verify.ts";
import type { Numbers } from "../../words/numbers.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { FieldImage } from "./FieldImage.tsx";

/** Number of images shown at first, and added by each "more". */
const STEP = 48;

interface GalleryProps {
  readonly set: VerifiedSet;
  /** Which images to show, as indices from 0. */
  readonly places: readonly number[];
}

/** Images of a set with what was drawn and what was shown. */
export function Gallery({ set, places }: GalleryProps) {
  const words = useWords(verifyWords);
  const numbers = useNumbers();
  const [limit, setLimit] = useState(STEP);
  const left = places.length - limit;
  return (
    <>
      <ul className="gallery">
        {places.slice(0, limit).map((place) => {
          const judgement = set.judgements[place];
          if (judgement === undefined) return null;
          const name = words.image(numbers.number(place + 1), meaning(judgement, words, numbers));
          return (
            <li key={place}>
              <FieldImage pixels={pixelsAt(set, place)} name={name} />
              <span aria-hidden="true">{caption(judgement)}</span>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button type="button" className="flush" onClick={() => setLimit(limit + STEP)}>
          {words.more(numbers.number(Math.min(left, STEP)))}
        </button>
      )}
    </>
  );
}

function pixelsAt({ pixels }: VerifiedSet, place: number): Uint8Array {
  const size = FIELD_SIDE_PX ** 2;
  return pixels.subarray(place * size, (place + 1) * size);
}

function meaning({ truth, verdict, best, probability }: Judgement, words: VerifyWords, n: Numbers) {
  const percent = n.percent(probability);
  const shown = {
    digit: words.shownAs(best, percent),
    unsure: words.shownUnsure(best, percent),
    "not-a-digit": words.shownRefused,
    empty: "",
  }[verdict];
  return `${drawn(truth, words)}, ${shown}`;
}

function drawn(truth: Truth, words: VerifyWords): string {
  if (truth === null) return words.drawnUnknown;
  return truth === NO_DIGIT ? words.drawnNoDigit : words.drawnAs(truth);
}

/** For example, `4 → 9`. `?` means unlabelled, and `–` means not a digit. */
function caption({ truth, verdict, best }: Judgement): string {
  const from = truth === NO_DIGIT ? "–" : (truth ?? "?");
  const to = verdict === "digit" ? best : verdict === "unsure" ? "?" : "–";
  return `${from} → ${to}`;
}
