import { useEffect, useSyncExternalStore } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import { refusalWords } from "../../words/refusals.ts";
import { toolWords } from "../../words/tools.ts";
import { useWords } from "../shell/language.ts";
import type { Notice } from "./notice.ts";

/** How long a success message is shown. Other messages stay until the drawing changes. */
const SHOWN_MS = 6000;

interface ToastProps {
  readonly drawing: Drawing;
  readonly notice: Notice;
}

/** A short message about the last action, shown over the page. Screen readers announce it. */
export function Toast({ drawing, notice }: ToastProps) {
  const words = useWords(toolWords);
  const refusals = useWords(refusalWords);
  const told = useSyncExternalStore(notice.subscribe, () => notice.told);
  useEffect(() => {
    if (told?.kind !== "done") return;
    const timer = setTimeout(notice.forget, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told, notice]);
  return (
    <div role="status" className="toast">
      {told !== null && (
        <p data-kind={told.kind}>
          {told.tell(words, refusals)}
          {told.kind === "undoable" && (
            <button type="button" data-testid="undo-notice" onClick={() => drawing.undo()}>
              {words.bringBack}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
