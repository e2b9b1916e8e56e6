import { useEffect, useSyncExternalStore } from "react";
import type { Drawing } from "../strokes/drawing.ts";

/** Undo and clear, by button and by key. */
export function Controls({ drawing }: { readonly drawing: Drawing }) {
  const canUndo = useSyncExternalStore(drawing.subscribe, () => drawing.canUndo);
  const isEmpty = useSyncExternalStore(drawing.subscribe, () => drawing.isEmpty);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") drawing.clear();
      else if (
        event.key.toLowerCase() === "z" &&
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey
      ) {
        event.preventDefault();
        drawing.undo();
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [drawing]);
  // The buttons stay focusable when there is nothing to do, so that the keyboard never loses its place.
  return (
    <div className="controls">
      <button
        type="button"
        data-testid="undo"
        aria-disabled={!canUndo}
        aria-keyshortcuts="Control+Z Meta+Z"
        title="Undo (Ctrl+Z)"
        onClick={() => drawing.undo()}
      >
        Undo
      </button>
      <button
        type="button"
        data-testid="clear"
        aria-disabled={isEmpty}
        aria-keyshortcuts="Escape"
        title="Clear (Esc)"
        onClick={() => drawing.clear()}
      >
        Clear
      </button>
    </div>
  );
}
