import { useSyncExternalStore } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import { toolWords } from "../../words/tools.ts";
import { useWords } from "../shell/language.ts";

interface TimelineProps {
  readonly drawing: Drawing;
  readonly onMove?: () => void;
}

/** A slider that shows the drawing up to a chosen point, in the order it was drawn. */
export function Timeline({ drawing, onMove }: TimelineProps) {
  const words = useWords(toolWords);
  useSyncExternalStore(drawing.subscribe, () => drawing.version);
  const all = drawing.pointCount;
  const shown = drawing.moment ?? all;
  return (
    <input
      type="range"
      data-testid="timeline"
      aria-label={words.timeline}
      min={0}
      max={all}
      value={shown}
      disabled={all === 0}
      aria-valuetext={words.timelineValue(shown, all)}
      onChange={({ target }) => {
        onMove?.();
        drawing.showMoment(target.valueAsNumber);
      }}
    />
  );
}
