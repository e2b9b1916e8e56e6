import { useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import type { Drawing } from "../../strokes/drawing.ts";
import type { PenTool } from "../../strokes/penTool.ts";
import { toolWords } from "../../words/tools.ts";
import { useWords } from "../shell/language.ts";
import type { Panel } from "../shell/panel.ts";
import { useMedia } from "../shell/useMedia.ts";
import type { Actions } from "./actions.ts";
import type { Picker } from "./FileInputs.tsx";
import type { Notice } from "./notice.ts";
import { Player } from "./Player.tsx";
import { Frame } from "./picture/Frame.tsx";
import { RowTools } from "./RowTools.tsx";
import { ToolSheet } from "./ToolSheet.tsx";
import { useFits } from "./useFits.ts";

export interface OtherToolsProps {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly panel: Panel;
  readonly actions: Actions;
  readonly picker: Picker;
  readonly notice: Notice;
  /** Makes the sheet and the answer fill the screen. */
  readonly project: () => void;
  /** The element in the toolbar that holds these tools. */
  readonly room: HTMLElement;
}

/**
 * The tools that load later. As many as fit are in the toolbar, and the others are in a panel over
 * the page.
 */
export function OtherTools({ room, ...props }: OtherToolsProps) {
  const { drawing, panel, notice } = props;
  const sheet = room.closest("main")?.querySelector(".sheet");
  const open = useSyncExternalStore(panel.subscribe, () => panel.open);
  const fit = useFits(room, useWords(toolWords));
  const isLarge = useMedia("(min-width: 48rem) and (min-height: 30.01rem)");
  return (
    <>
      {fit !== "none" && <RowTools {...props} isWide={fit === "all"} />}
      {open === "replay" && <Player drawing={drawing} onClose={panel.close} />}
      {open === "frame" &&
        sheet &&
        createPortal(<Frame drawing={drawing} notice={notice} onClose={panel.close} />, sheet)}
      {open !== null &&
        open !== "replay" &&
        open !== "frame" &&
        // On a phone, the panel also covers the tabs, so it must not be inside an element that
        // scrolls.
        createPortal(
          <ToolSheet key={open} {...props} shows={open} isWide={fit === "all"} />,
          isLarge ? room : document.body,
        )}
    </>
  );
}
