import { useEffect, useState } from "react";
import { textOf } from "../../reading/prediction.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import { numberWords } from "../../words/number.ts";
import { useReading } from "../draw/answer/useReading.ts";
import { Icon } from "../draw/Icon.tsx";
import { useWords } from "../shell/language.ts";
import "./copyNumber.css";

/** How long the result message is shown. */
const SHOWN_MS = 3000;

const TWO_SHEETS = "M9 9h11v11H9z M5 15H4V4h11v1";

/** A button that copies the number as text, with one line of text per written line. */
export default function CopyNumber({ recogniser }: { readonly recogniser: Recogniser }) {
  const words = useWords(numberWords);
  const text = useReading(recogniser, ({ shown }) =>
    shown.verdict === "number" ? textOf(shown.number) : "",
  );
  const [outcome, setOutcome] = useState<"copied" | "copyRefused" | null>(null);
  useEffect(() => {
    const timer = outcome && setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer ?? undefined);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("copyRefused"),
    );
  return (
    <div className="copy-number">
      <span role="status">{outcome && words[outcome]}</span>
      {text !== "" && (
        <button
          type="button"
          data-testid="copy-number"
          aria-label={words.copy}
          title={words.copy}
          onClick={() => void copy()}
        >
          <Icon outline={TWO_SHEETS} />
        </button>
      )}
    </div>
  );
}
