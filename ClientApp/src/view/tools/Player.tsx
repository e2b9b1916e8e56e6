import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Drawing } from "../../strokes/drawing.ts";
import { playStrokes } from "../../strokes/playStrokes.ts";
import { toolWords } from "../../words/tools.ts";
import { Icon } from "../draw/Icon.tsx";
import { useWords } from "../shell/language.ts";
import { Timeline } from "./Timeline.tsx";
import { toolIcons } from "./toolIcons.ts";
import { useDismissal } from "./useDismissal.ts";

interface PlayerProps {
  readonly drawing: Drawing;
  readonly onClose: () => void;
}

/** Replays the strokes point by point. Covers the toolbar while the player is open. */
export function Player({ drawing, onClose }: PlayerProps) {
  const words = useWords(toolWords);
  const [isPlaying, setIsPlaying] = useState(
    () => !matchMedia("(prefers-reduced-motion: reduce)").matches,
  );
  const player = useRef<HTMLFieldSetElement>(null);
  useDismissal(player, onClose);
  useEffect(
    () => (isPlaying ? playStrokes(drawing, () => setIsPlaying(false)) : undefined),
    [drawing, isPlaying],
  );
  // The cleanup of a layout effect runs synchronously, so the whole drawing is back as soon as the
  // player closes.
  useLayoutEffect(() => {
    const all = drawing.pointCount;
    const unsubscribe = drawing.subscribe(() => {
      if (drawing.pointCount !== all) onClose();
    });
    return () => {
      unsubscribe();
      drawing.showMoment(null);
    };
  }, [drawing, onClose]);
  const playing = isPlaying ? words.pause : words.play;
  return (
    <fieldset ref={player} className="player" tabIndex={-1}>
      <legend className="visually-hidden">{words.replay}</legend>
      <button
        type="button"
        data-testid="play-strokes"
        aria-label={playing}
        title={playing}
        onClick={() => setIsPlaying(!isPlaying)}
      >
        <Icon outline={isPlaying ? toolIcons.pause : toolIcons.play} />
      </button>
      <Timeline drawing={drawing} onMove={() => setIsPlaying(false)} />
      <button
        type="button"
        data-testid="close-tools"
        aria-label={words.close}
        title={words.close}
        onClick={onClose}
      >
        <Icon outline={toolIcons.close} />
      </button>
    </fieldset>
  );
}
