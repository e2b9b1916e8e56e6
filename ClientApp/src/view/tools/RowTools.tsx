import { useSyncExternalStore } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import { toolWords } from "../../words/tools.ts";
import { ToolButton } from "../draw/ToolButton.tsx";
import { useWords } from "../shell/language.ts";
import type { OpenTools, Panel } from "../shell/panel.ts";
import type { Actions } from "./actions.ts";
import type { Picker } from "./FileInputs.tsx";
import { toolIcons } from "./toolIcons.ts";

interface RowToolsProps {
  readonly drawing: Drawing;
  readonly panel: Panel;
  readonly actions: Actions;
  readonly picker: Picker;
  /**
   * Whether the toolbar has space for all of these tools. If not, it shows only the picture tool.
   */
  readonly isWide: boolean;
}

/** As many of the additional tools as fit in the toolbar under the sheet. */
export function RowTools({ drawing, panel, actions, picker, isWide }: RowToolsProps) {
  const words = useWords(toolWords);
  const open = useSyncExternalStore(panel.subscribe, () => panel.open);
  const hasPicture = useSyncExternalStore(drawing.subscribe, () => drawing.picture !== null);
  const opening = (tools: OpenTools) => ({
    "aria-expanded": open === tools,
    onClick: () => panel.toggle(tools),
  });
  return (
    <>
      {isWide &&
        (hasPicture ? (
          <ToolButton id="frame" icon={toolIcons.frame} name={words.frame} {...opening("frame")} />
        ) : (
          <ToolButton id="pen" icon={toolIcons.pen} name={words.pen} {...opening("pen")} />
        ))}
      <ToolButton
        id="picture"
        icon={picker.hasCamera ? toolIcons.camera : toolIcons.picture}
        name={picker.hasCamera ? words.photo : words.picture}
        onClick={picker.hasCamera ? picker.takePhoto : picker.choose}
      />
      {isWide && (
        <>
          <ToolButton
            id="replay"
            icon={toolIcons.replay}
            name={words.replay}
            {...opening("replay")}
          />
          <ToolButton
            id="share"
            icon={toolIcons.share}
            name={words.share}
            onClick={() => void actions.share()}
          />
          <ToolButton id="save" icon={toolIcons.save} name={words.save} {...opening("save")} />
        </>
      )}
    </>
  );
}
