import type { Recogniser } from "../../../reading/recogniser.ts";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { announcementOf } from "./announcementOf.ts";
import { useRestingReading } from "./useReading.ts";

/** After a pause this long, the visitor has probably finished drawing. */
const SETTLED_AFTER_MS = 800;

/** Announces the answer to screen readers once the visitor pauses, not on every frame. */
export function Announcement({ recogniser }: { readonly recogniser: Recogniser }) {
  const words = useWords(pageWords);
  const numbers = useNumbers();
  const { shown } = useRestingReading(recogniser, SETTLED_AFTER_MS);
  return (
    <p className="visually-hidden" aria-live="polite">
      {announcementOf(shown, words, numbers)}
    </p>
  );
}
