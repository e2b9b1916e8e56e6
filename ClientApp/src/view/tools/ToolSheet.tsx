import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import { PEN_WIDTHS, type PenTool } from "../../strokes/penTool.ts";
import { toolWords } from "../../words/tools.ts";
import { Icon } from "../draw/Icon.tsx";
import { ToolButton } from "../draw/ToolButton.tsx";
import { useWords } from "../shell/language.ts";
import type { Panel } from "../shell/panel.ts";
import type { Actions } from "./actions.ts";
import type { Picker } from "./FileInputs.tsx";
import { Timeline } from "./Timeline.tsx";
import { toolIcons } from "./toolIcons.ts";
import { useDismissal } from "./useDismissal.ts";

interface ToolSheetProps {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly panel: Panel;
  readonly actions: Actions;
  readonly picker: Picker;
  readonly project: () => void;
  /** Everything that does not fit into the toolbar, or only the options of one button. */
  readonly shows: "more" | "pen" | "save";
  /** Whether the toolbar already shows the other tools. */
  readonly isWide: boolean;
}

/** A panel for tools that do not fit into the toolbar. It opens over the page, so nothing moves. */
export function ToolSheet(props: ToolSheetProps) {
  const { drawing, tool, panel, actions, picker, shows } = props;
  const words = useWords(toolWords);
  const sheet = useRef<HTMLDialogElement>(null);
  useDismissal(sheet, panel.close);
  useEffect(() => () => drawing.showMoment(null), [drawing]);
  const saving = [
    ["save-png", words.savePng, actions.savePng],
    ["save-svg", words.saveSvg, actions.saveSvg],
    ["save-strokes", words.saveStrokes, actions.saveStrokes],
  ] as const;
  const title = { more: words.panel, pen: words.penWidth, save: words.save }[shows];
  return (
    <dialog
      ref={sheet}
      open
      className="tool-sheet"
      aria-labelledby="tool-sheet-title"
      tabIndex={-1}
    >
      <div className="dialog-head">
        <h2 id="tool-sheet-title">{title}</h2>
        <button
          type="button"
          data-testid="close-tools"
          aria-label={words.close}
          title={words.close}
          onClick={panel.close}
        >
          <Icon outline={toolIcons.close} />
        </button>
      </div>
      {shows !== "save" && <PenWidth tool={tool} isNamed={shows === "more"} />}
      {shows === "more" && (
        <div className="setting">
          <span>{words.timeline}</span>
          <Timeline drawing={drawing} />
        </div>
      )}
      {shows !== "pen" && (
        <div className="tool-grid">
          {shows === "more" && <Others {...props} />}
          {saving.map(([id, name, act]) => (
            <ToolButton
              key={id}
              id={id}
              icon={toolIcons.save}
              name={name}
              onClick={() => void act()}
            />
          ))}
        </div>
      )}
      {shows === "more" && !picker.hasCamera && <p className="hint">{words.pictureHelp}</p>}
    </dialog>
  );
}

function PenWidth({ tool, isNamed }: { readonly tool: PenTool; readonly isNamed: boolean }) {
  const words = useWords(toolWords);
  const width = useSyncExternalStore(tool.subscribe, () => tool.state.width);
  return (
    <div className="setting">
      {isNamed && <span>{words.penWidth}</span>}
      <input
        type="range"
        data-testid="pen-width"
        aria-label={words.penWidth}
        min={PEN_WIDTHS.least}
        max={PEN_WIDTHS.most}
        step={PEN_WIDTHS.step}
        value={width}
        onChange={({ target }) => tool.change({ width: target.valueAsNumber })}
      />
    </div>
  );
}

/**
 * The tools that are not in the toolbar, and a button that opens a picture. On touch devices, the
 * toolbar's picture button takes a photo, so it cannot open a file.
 */
function Others({ drawing, panel, actions, picker, project, isWide }: ToolSheetProps) {
  const words = useWords(toolWords);
  return (
    <>
      <ToolButton id="open" icon={toolIcons.picture} name={words.picture} onClick={picker.choose} />
      {!isWide && (
        <>
          {drawing.picture !== null && (
            <ToolButton
              id="frame"
              icon={toolIcons.frame}
              name={words.frame}
              onClick={() => panel.toggle("frame")}
            />
          )}
          <ToolButton
            id="replay"
            icon={toolIcons.replay}
            name={words.replay}
            onClick={() => panel.toggle("replay")}
          />
          <ToolButton
            id="share"
            icon={toolIcons.share}
            name={words.share}
            onClick={() => void actions.share()}
          />
        </>
      )}
      <ToolButton
        id="copy-link"
        icon={toolIcons.link}
        name={words.copyLink}
        onClick={() => void actions.copyLink()}
      />
      <ToolButton
        id="projector"
        icon={toolIcons.projector}
        name={words.projector}
        onClick={() => {
          panel.close();
          project();
        }}
      />
    </>
  );
}
