import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { framed } from "../../../raster/photo/framed.ts";
import { ARROW_KEYS } from "../../../strokes/arrowKeys.ts";
import { clampToUnitSquare, type Drawing } from "../../../strokes/drawing.ts";
import type { Point } from "../../../strokes/stroke.ts";
import { toolWords } from "../../../words/tools.ts";
import { useWords } from "../../shell/language.ts";
import type { Notice } from "../notice.ts";
import { useDismissal } from "../useDismissal.ts";
import "./frame.css";

interface FrameProps {
  readonly drawing: Drawing;
  readonly notice: Notice;
  readonly onClose: () => void;
}

/** Two opposite corners of the frame, in the unit square. */
interface Corners {
  readonly from: Point;
  readonly to: Point;
}

const START: Corners = { from: { x: 0.3, y: 0.3 }, to: { x: 0.7, y: 0.7 } };

/** How far an arrow key moves the frame or its corner, as a fraction of the sheet's side. */
const STEP = 0.02;

/** If a side is shorter than this, the frame was probably drawn by accident. */
const LEAST_SIDE = 0.03;

/**
 * A crop frame over a picture. Drawing the frame around a digit removes all other ink. With the
 * keyboard, the arrow keys move the frame, Shift and the arrow keys resize it, and Enter applies
 * it.
 */
export function Frame({ drawing, notice, onClose }: FrameProps) {
  const words = useWords(toolWords);
  const surface = useRef<HTMLDivElement>(null);
  const [{ from, to }, setCorners] = useState(START);
  useDismissal(surface, onClose);
  // Any change to the drawing, such as undo, may remove the picture.
  useEffect(() => drawing.subscribe(onClose), [drawing, onClose]);

  const apply = (corners: Corners) => {
    const picture = drawing.picture && framed(drawing.picture, corners.from, corners.to);
    if (picture === null) notice.say((tool) => tool.frameEmpty);
    else drawing.replace({ strokes: [], picture });
    onClose();
  };
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return clampToUnitSquare({ x: (clientX - left) / width, y: (clientY - top) / height });
  };
  const isDragging = ({ isPrimary, currentTarget, pointerId }: PointerEvent<HTMLElement>) =>
    isPrimary && currentTarget.hasPointerCapture(pointerId);
  const onDown = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const corner = pointOf(event);
    setCorners({ from: corner, to: corner });
  };
  const onUp = (event: PointerEvent<HTMLElement>) => {
    if (!isDragging(event)) return;
    const corners = { from, to: pointOf(event) };
    const isLarge = Math.min(...sides(corners)) >= LEAST_SIDE;
    if (isLarge) apply(corners);
    else setCorners(START);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROW_KEYS[event.key];
    if (direction !== undefined) {
      const moved = ({ x, y }: Point) =>
        clampToUnitSquare({ x: x + direction[0] * STEP, y: y + direction[1] * STEP });
      setCorners({ from: event.shiftKey ? from : moved(from), to: moved(to) });
    } else if (event.key === "Enter" || event.key === " ") apply({ from, to });
    else return;
    event.preventDefault();
  };
  const [width, height] = sides({ from, to });
  return (
    <div
      ref={surface}
      className="frame"
      data-testid="frame-surface"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the frame handles the keys that its label lists
      tabIndex={0}
      aria-label={words.frameHelp}
      onPointerDown={onDown}
      onPointerMove={(event) => isDragging(event) && setCorners({ from, to: pointOf(event) })}
      onPointerUp={onUp}
      onKeyDown={onKeyDown}
    >
      <p>{words.frameHint}</p>
      <div
        className="frame-edge"
        style={{
          left: `${100 * Math.min(from.x, to.x)}%`,
          top: `${100 * Math.min(from.y, to.y)}%`,
          width: `${100 * width}%`,
          height: `${100 * height}%`,
        }}
      />
    </div>
  );
}

/** Returns the frame's width and height. */
function sides({ from, to }: Corners): readonly [number, number] {
  return [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
}
