import { memo } from "react";
import type { Model } from "../../../model/model.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { BAR, BAR_STEP, type Block, type Box, type GlanceLayout, LABEL } from "./glanceLayout.ts";

interface GlanceButtonsProps {
  readonly layout: GlanceLayout;
  readonly model: Model;
  /** Index of the most probable output, or -1 if there is none. */
  readonly best: number;
}

/** Buttons with the names of the field and the layers. Each one jumps to its section. */
export const GlanceButtons = memo(function GlanceButtons(props: GlanceButtonsProps) {
  const { layout, model, best } = props;
  const { glance: words } = useWords(insideWords);
  const { number } = useNumbers();
  const nameOf = (index: number) => {
    if (index < 0) return words.field;
    const kind = model.network.layers[index]?.kind;
    if (kind === "conv") return words.layer(number(index + 1));
    return kind === "dense" ? words.answer : words.means;
  };
  const percent = ({ x, y, width, height }: Box) => ({
    left: `${(100 * x) / layout.width}%`,
    top: `${(100 * y) / layout.height}%`,
    width: `${(100 * width) / layout.width}%`,
    height: `${(100 * height) / layout.height}%`,
  });
  return (
    <>
      {layout.blocks.map((block, i) => (
        <button
          key={nameOf(i - 1)}
          type="button"
          style={percent(block.button)}
          onClick={() => showChapter(i === 0 ? "ink-to-field" : `layer-${i - 1}`)}
        >
          {nameOf(i - 1)}
        </button>
      ))}
      {layout.blocks.map((block) =>
        block.kind === "maps"
          ? null
          : model.labels.map((label, i) => (
              <span
                key={label}
                className="output"
                data-best={i === best}
                style={percent(labelBox(block, i))}
                aria-hidden="true"
              >
                {label.length === 1 ? label : "–"}
              </span>
            )),
      )}
    </>
  );
});

/** Returns the box of an output's label. */
function labelBox({ kind, x, y }: Block, i: number): Box {
  return kind === "column"
    ? { x, y: y + i * BAR_STEP, width: LABEL, height: BAR_STEP }
    : { x: x + i * BAR_STEP, y: y + BAR, width: BAR_STEP, height: LABEL };
}

/** Scrolls to a heading and focuses it. */
export function showChapter(heading: string): void {
  const element = document.getElementById(heading);
  if (element === null) return;
  // Chapters not yet rendered have estimated heights. Rendering one later would move the heading.
  for (const chapter of document.querySelectorAll<HTMLElement>(".chapter")) {
    chapter.style.contentVisibility = "visible";
  }
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}
