import { ARROW_KEYS } from "./arrowKeys.ts";
import type { Drawing } from "./drawing.ts";
import { ERASER_RADIUS, type PenTool } from "./penTool.ts";
import type { Point } from "./stroke.ts";

/** How far an arrow key moves the pen, as a fraction of the sheet's side. */
const STEP = 0.02;

/** How far an arrow key moves the pen while Shift is held down. */
const LONG_STEP = 0.1;

/** A pen controlled with the keyboard. */
export interface KeyPen {
  readonly at: Point;
  readonly isDown: boolean;
}

export const KEY_PEN_AT_REST: KeyPen = { at: { x: 0.5, y: 0.5 }, isDown: false };

/**
 * Moves a pen with the arrow keys while the element has focus. Space or Enter lowers or lifts the
 * pen. Calls `onPen` after every change. Returns a function that stops listening.
 */
export function followKeys(
  element: HTMLElement,
  drawing: Drawing,
  tool: PenTool,
  onPen: (pen: KeyPen) => void,
): () => void {
  let { at, isDown } = KEY_PEN_AT_REST;
  const touch = () => {
    const point = tool.state.width === 1 ? at : { ...at, width: tool.state.width };
    if (tool.state.isEraser) drawing.erase(at, ERASER_RADIUS);
    else if (drawing.isPenDown) drawing.extend([point]);
    else drawing.begin(point);
  };
  const lift = () => {
    isDown = false;
    drawing.lift();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROW_KEYS[event.key];
    if (direction !== undefined) {
      const step = event.shiftKey ? LONG_STEP : STEP;
      const move = (from: number, by: number) => Math.min(Math.max(from + by * step, 0), 1);
      at = { x: move(at.x, direction[0]), y: move(at.y, direction[1]) };
      if (isDown) touch();
    } else if ((event.key === " " || event.key === "Enter") && !event.repeat) {
      if (isDown) lift();
      else {
        isDown = true;
        touch();
      }
    } else return;
    event.preventDefault();
    onPen({ at, isDown });
  };
  const onBlur = () => {
    if (!isDown) return;
    lift();
    onPen({ at, isDown });
  };
  const stop = new AbortController();
  element.addEventListener("keydown", onKeyDown, { signal: stop.signal });
  element.addEventListener("blur", onBlur, { signal: stop.signal });
  return () => stop.abort();
}
