import { Preference } from "../../preference.ts";
import type { Drawing } from "../../strokes/drawing.ts";
import { PEN_WIDTHS, type PenTool } from "../../strokes/penTool.ts";
import type { ToolWords } from "../../words/english/tools.ts";
import { LANGUAGES, type Language } from "../../words/languages.ts";
import { language } from "../shell/language.ts";
import type { Panel } from "../shell/panel.ts";
import { THEMES, theme } from "../shell/theme.ts";
import type { Actions } from "./actions.ts";

/**
 * Whether single-key shortcuts are on. People who use speech input can turn them off (WCAG 2.2,
 * success criterion 2.1.4).
 */
export const singleKeys = new Preference<"on" | "off">(
  "single-keys",
  (kept) => kept === "on" || kept === "off",
  "on",
);

/** A key that is pressed without a modifier, and what it does. */
export interface Shortcut {
  /** `KeyboardEvent.key` in lower case. */
  readonly key: string;
  readonly name: keyof ToolWords["keys"];
  readonly act: () => void;
}

export interface ShortcutContext {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly panel: Panel;
  readonly actions: Actions;
  readonly openPicker: () => void;
  readonly project: () => void;
  readonly showKeys: () => void;
  /** Opens a page. */
  readonly goTo: (path: string) => void;
}

/** Returns all shortcuts without a modifier. */
export function shortcuts(context: ShortcutContext): readonly Shortcut[] {
  const { drawing, tool, panel, actions, openPicker, project, showKeys, goTo } = context;
  const widen = (by: number) => tool.change({ width: tool.state.width + by * PEN_WIDTHS.step });
  // Avoids keys that need AltGr on some keyboards, such as brackets on French ones.
  return [
    { key: "delete", name: "clear", act: () => drawing.clear() },
    { key: "e", name: "eraser", act: () => tool.change({ isEraser: !tool.state.isEraser }) },
    { key: "-", name: "thinner", act: () => widen(-1) },
    { key: "+", name: "thicker", act: () => widen(1) },
    { key: "m", name: "more", act: () => panel.toggle("more") },
    { key: "r", name: "replay", act: () => panel.toggle("replay") },
    { key: "s", name: "save", act: () => panel.toggle("save") },
    { key: "o", name: "open", act: openPicker },
    { key: "l", name: "copyLink", act: () => void actions.copyLink() },
    { key: "f", name: "projector", act: project },
    { key: "d", name: "sheet", act: () => goTo("/") },
    { key: "i", name: "inside", act: () => goTo("/inside") },
    { key: "v", name: "verify", act: () => goTo("/test") },
    { key: "a", name: "about", act: () => goTo("/about") },
    { key: "t", name: "theme", act: () => theme.set(next(THEMES, theme.value)) },
    {
      key: "g",
      name: "language",
      act: () => language.set(next(Object.keys(LANGUAGES) as Language[], language.value)),
    },
    { key: "?", name: "help", act: showKeys },
  ];
}

function next<Value>(all: readonly Value[], value: Value): Value {
  return all[(all.indexOf(value) + 1) % all.length] ?? value;
}

/** Runs a shortcut when its key is pressed. Call the returned function to stop. */
export function followShortcuts(keys: readonly Shortcut[]): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const isModified = event.ctrlKey || event.metaKey || event.altKey;
    if (isModified || isTyping(event.target) || isCovered()) return;
    const shortcut = keys.find(({ key }) => key === event.key.toLowerCase());
    // The help key always works, so that visitors can turn shortcuts on again.
    if (shortcut === undefined || (singleKeys.value === "off" && shortcut.name !== "help")) return;
    event.preventDefault();
    shortcut.act();
  };
  addEventListener("keydown", onKeyDown);
  return () => removeEventListener("keydown", onKeyDown);
}

/** Returns whether the target is a form control that uses the letter keys. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=range], [type=checkbox], [type=file]), textarea, select")
  );
}

/** Returns whether a dialog covers the page. */
function isCovered(): boolean {
  return document.querySelector("dialog[open]:not(.tool-sheet)") !== null;
}
