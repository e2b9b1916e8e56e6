import { useSyncExternalStore } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import type { PenTool } from "../../strokes/penTool.ts";
import { toolWords } from "../../words/tools.ts";
import { useWords } from "../shell/language.ts";
import type { Panel } from "../shell/panel.ts";
import type { Actions } from "./actions.ts";
import type { Picker } from "./FileInputs.tsx";
import { Player } from "./Player.tsx";
import { RowTools } from "./RowTools.tsx";
import { ToolSheet } from "./ToolSheet.tsx";
import { useFits } from "./useFits.ts";

export interface OtherToolsProps {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly panel: Panel;
  readonly actions: Actions;
  readonly picker: Picker;
  /** Makes sheet and answer fill the screen. */
  readonly project: () => void;
  /** The part of the row that is left for them. */
  readonly room: HTMLElement;
}

/** The tools that arrive later: in the row as far as they fit, the others over the page. */
export function OtherTools({ room, ...props }: OtherToolsProps) {
  const { drawing, panel } = props;
  const open = useSyncExternalStore(panel.subscribe, () => panel.open);
  const isWide = useFits(room, useWords(toolWords));
  return (
    <>
      <RowTools {...props} isWide={isWide} />
      {open === "replay" ? (
        <Player drawing={drawing} onClose={panel.close} />
      ) : (
        open !== null && <ToolSheet key={open} {...props} shows={open} isWide={isWide} />
      )}
    </>
  );
}
