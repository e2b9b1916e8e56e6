import { useEffect, useSyncExternalStore } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import type { PenTool } from "../../strokes/penTool.ts";
import { pageWords } from "../../words/page.ts";
import { useWords } from "../shell/language.ts";
import type { Panel } from "../shell/panel.ts";
import { ToolButton } from "./ToolButton.tsx";
import "./controls.css";

interface ControlsProps {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly panel: Panel;
}

const UNDO = "M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4";
const REDO = "M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h4";
const ERASER = "M4 14 13 5l6 6-8 8H9zM9 9.5l5.5 5.5M13 19h7";
const BIN = "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5";
const DOTS = "M5 11a1 1 0 1 0 .01 0M12 11a1 1 0 1 0 .01 0M19 11a1 1 0 1 0 .01 0";

/**
 * The toolbar under the sheet: undo, redo, eraser, clear, and a button that opens the panel with
 * all other tools. Tools that load later fill the space before that button. Also handles the
 * keyboard shortcuts for undo and redo.
 */
export function Controls({ drawing, tool, panel }: ControlsProps) {
  const words = useWords(pageWords);
  const canUndo = useSyncExternalStore(drawing.subscribe, () => drawing.canUndo);
  const canRedo = useSyncExternalStore(drawing.subscribe, () => drawing.canRedo);
  const isEmpty = useSyncExternalStore(drawing.subscribe, () => drawing.isEmpty);
  const isEraser = useSyncExternalStore(tool.subscribe, () => tool.state.isEraser);
  const open = useSyncExternalStore(panel.subscribe, () => panel.open);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Ignore the shortcuts while a dialog covers the sheet.
      if (document.querySelector("dialog[open]:not(.tool-sheet)") !== null) return;
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
  // Disabled buttons stay focusable, so that keyboard users do not lose focus.
  return (
    <div className="controls" data-open={open ?? undefined}>
      <ToolButton
        id="undo"
        icon={UNDO}
        name={words.undo}
        aria-disabled={!canUndo}
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={() => drawing.undo()}
      />
      <ToolButton
        id="redo"
        icon={REDO}
        name={words.redo}
        aria-disabled={!canRedo}
        aria-keyshortcuts="Control+Y Control+Shift+Z Meta+Shift+Z"
        onClick={() => drawing.redo()}
      />
      <ToolButton
        id="eraser"
        icon={ERASER}
        name={words.eraser}
        aria-pressed={isEraser}
        onClick={() => tool.change({ isEraser: !isEraser })}
      />
      <ToolButton
        id="clear"
        icon={BIN}
        name={words.clear}
        aria-disabled={isEmpty}
        aria-keyshortcuts="Delete"
        onClick={() => drawing.clear()}
      />
      <div className="other-tools" ref={panel.takeRoom} />
      <ToolButton
        id="more"
        icon={DOTS}
        name={words.more}
        aria-expanded={open === "more"}
        onClick={() => panel.toggle("more")}
      />
    </div>
  );
}
