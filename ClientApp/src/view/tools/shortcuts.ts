import type { Drawing } from "../../strokes/drawing.ts";
import { PEN_WIDTHS, type PenTool } from "../../strokes/penTool.ts";
import type { ToolWords } from "../../words/english/tools.ts";
import { LANGUAGES, type Language } from "../../words/languages.ts";
import { language } from "../shell/language.ts";
import type { Panel } from "../shell/panel.ts";
import { THEMES, theme } from "../shell/theme.ts";
import type { Actions } from "./actions.ts";

/** A key without a modifier and what it does. */
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
  readonly showKeys: () => void;
  /** Opens a page. */
  readonly goTo: (path: string) => void;
}

/** How many points a key moves on the timeline. */
const MOMENT_STEP = 5;

/** Shortcuts without a modifier. Visitors can turn them off (WCAG 2.2, 2.1.4). */
export function shortcuts(context: ShortcutContext): readonly Shortcut[] {
  const { drawing, tool, panel, actions, openPicker, showKeys, goTo } = context;
  const widen = (by: number) => tool.change({ width: tool.state.width + by * PEN_WIDTHS.step });
  const travel = (by: number) =>
    drawing.showMoment((drawing.moment ?? drawing.pointCount) + by * MOMENT_STEP);
  // No keys that need AltGr on some keyboards, like brackets on French ones.
  return [
    { key: "escape", name: "clear", act: () => drawing.clear() },
    { key: "e", name: "eraser", act: () => tool.change({ isEraser: !tool.state.isEraser }) },
    { key: "-", name: "thinner", act: () => widen(-1) },
    { key: "+", name: "thicker", act: () => widen(1) },
    { key: ",", name: "earlier", act: () => travel(-1) },
    { key: ".", name: "later", act: () => travel(1) },
    { key: "m", name: "more", act: panel.toggle },
    { key: "o", name: "open", act: openPicker },
    { key: "l", name: "copyLink", act: () => void actions.copyLink() },
    { key: "p", name: "savePng", act: () => void actions.savePng() },
    { key: "s", name: "saveSvg", act: () => void actions.saveSvg() },
    { key: "j", name: "saveStrokes", act: () => void actions.saveStrokes() },
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
