import { useSyncExternalStore } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import { PEN_WIDTHS, type PenTool } from "../../strokes/penTool.ts";
import { refusalWords } from "../../words/refusals.ts";
import { toolWords } from "../../words/tools.ts";
import { useWords } from "../shell/language.ts";
import type { Actions } from "./actions.ts";
import type { Notice } from "./notice.ts";

interface ToolPanelProps {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly actions: Actions;
  readonly notice: Notice;
  readonly onOpen: () => void;
}

/** Pen width, timeline, pictures and sharing. */
export function ToolPanel({ drawing, tool, actions, notice, onOpen }: ToolPanelProps) {
  const words = useWords(toolWords);
  const refusals = useWords(refusalWords);
  const width = useSyncExternalStore(tool.subscribe, () => tool.state.width);
  useSyncExternalStore(drawing.subscribe, () => drawing.version);
  const told = useSyncExternalStore(notice.subscribe, () => notice.told);
  const all = drawing.pointCount;
  const shown = drawing.moment ?? all;
  const shares = [
    ["copy-link", words.copyLink, actions.copyLink],
    ["save-png", words.savePng, actions.savePng],
    ["save-svg", words.saveSvg, actions.saveSvg],
    ["save-strokes", words.saveStrokes, actions.saveStrokes],
  ] as const;
  return (
    <section className="tools" aria-label={words.panel}>
      <label>
        <span>{words.penWidth}</span>
        <input
          type="range"
          data-testid="pen-width"
          min={PEN_WIDTHS.least}
          max={PEN_WIDTHS.most}
          step={PEN_WIDTHS.step}
          value={width}
          onChange={({ target }) => tool.change({ width: target.valueAsNumber })}
        />
      </label>
      <label>
        <span>{words.timeline}</span>
        <input
          type="range"
          data-testid="timeline"
          min={0}
          max={all}
          value={shown}
          disabled={all === 0}
          aria-valuetext={words.timelineValue(shown, all)}
          onChange={({ target }) => drawing.showMoment(target.valueAsNumber)}
        />
      </label>
      <div>
        <button type="button" data-testid="open" onClick={onOpen}>
          {words.picture}
        </button>
        <p className="hint">{words.pictureHelp}</p>
      </div>
      <fieldset className="shares">
        <legend className="visually-hidden">{words.share}</legend>
        {shares.map(([id, name, act]) => (
          <button key={id} type="button" data-testid={id} onClick={() => void act()}>
            {name}
          </button>
        ))}
      </fieldset>
      {told !== null && (
        <p className={told.isRefusal ? "notice refused" : "notice"}>{told.tell(words, refusals)}</p>
      )}
    </section>
  );
}
