import type { Drawing } from "./drawing.ts";
import { keepStrokes } from "./keptStrokes.ts";

/**
 * Delay between the last change and the save. Writing to storage takes time, so the page saves only
 * when the pen rests.
 */
const REST_MS = 300;

/**
 * Saves the sheet's strokes on this device after each change. Returns a function that stops saving.
 */
export function keepDrawing(drawing: Drawing): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    // During a replay, only part of the drawing is on the sheet.
    if (drawing.moment === null) keepStrokes(drawing.strokes);
  };
  const unsubscribe = drawing.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST_MS);
  });
  addEventListener("pagehide", keep);
  keep();
  return () => {
    unsubscribe();
    clearTimeout(timer);
    removeEventListener("pagehide", keep);
  };
}
