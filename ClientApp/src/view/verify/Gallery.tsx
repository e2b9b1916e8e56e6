import { useState } from "react";
import type { Judgement } from "../../measure/judgement.ts";
import { pixelsAt } from "../../measure/pixelsAt.ts";
import { NO_DIGIT, type Truth } from "../../measure/sampleSet.ts";
import type { VerifiedSet } from "../../measure/worker/verification.ts";
import type { VerifyWords } from "../../words/english/verify.ts";
import type { Numbers } from "../../words/numbers.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { FieldImage } from "./FieldImage.tsx";

/** Number of images shown at first, and number added by each click on the button. */
const STEP = 48;

interface GalleryProps {
  readonly set: Pick<VerifiedSet, "judgements" | "pixels">;
  /** Indices of the images to show. */
  readonly places: readonly number[];
}

/** Images from a set, each with its label and the network's answer. */
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
              <FieldImage pixels={pixelsAt(set.pixels, place)} name={name} />
              <Caption {...judgement} />
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

/** The label and the answer, on separate lines. */
function Caption({ truth, verdict, best }: Judgement) {
  const words = useWords(verifyWords);
  const answer = {
    digit: words.read(best),
    unsure: words.readMaybe(best),
    "not-a-digit": words.readNoDigit,
    empty: "",
  }[verdict];
  return (
    <span className="caption" aria-hidden="true">
      <span>
        {truth === null
          ? words.meantUnknown
          : truth === NO_DIGIT
            ? words.meantNoDigit
            : words.meant(truth)}
      </span>
      <span>{answer}</span>
    </span>
  );
}
