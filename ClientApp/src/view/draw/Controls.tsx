import { useEffect, useSyncExternalStore } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import type { PenTool } from "../../strokes/penTool.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../shell/language.ts";
import type { Panel } from "../shell/panel.ts";

interface ControlsProps {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly panel: Panel;
}

/** Undo and redo by button and key, eraser, clear, and the button for more tools. */
export function Controls({ drawing, tool, panel }: ControlsProps) {
  const words = useWords(pageWords);
  const canUndo = useSyncExternalStore(drawing.subscribe, () => drawing.canUndo);
  const canRedo = useSyncExternalStore(drawing.subscribe, () => drawing.canRedo);
  const isEmpty = useSyncExternalStore(drawing.subscribe, () => drawing.isEmpty);
  const isEraser = useSyncExternalStore(tool.subscribe, () => tool.state.isEraser);
  const isOpen = useSyncExternalStore(panel.subscribe, () => panel.isOpen);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // In a dialog, Esc closes the dialog.
      if (document.querySelector("dialog[open]") !== null) return;
      const key = event.key.toLowerCase();
      if ((key === "z" || key === "y") && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (key === "y" || event.shiftKey) drawing.redo();
        else drawing.undo();
      }
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [drawing]);
  // The buttons stay focusable when they are inactive, so that keyboard users never lose their
  // place.
  return (
    <div className="controls">
      <button
        type="button"
        data-testid="undo"
        aria-disabled={!canUndo}
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={() => drawing.undo()}
      >
        {words.undo}
      </button>
      <button
        type="button"
        data-testid="redo"
        aria-disabled={!canRedo}
        aria-keyshortcuts="Control+Y Control+Shift+Z Meta+Shift+Z"
        onClick={() => drawing.redo()}
      >
        {words.redo}
      </button>
      <button
        type="button"
        data-testid="eraser"
        aria-pressed={isEraser}
        onClick={() => tool.change({ isEraser: !isEraser })}
      >
        {words.eraser}
      </button>
      <button
        type="button"
        data-testid="clear"
        aria-disabled={isEmpty}
        aria-keyshortcuts="Escape"
        onClick={() => drawing.clear()}
      >
        {words.clear}
      </button>
      <button type="button" data-testid="more" aria-expanded={isOpen} onClick={panel.toggle}>
        {words.more}
      </button>
    </div>
  );
}
