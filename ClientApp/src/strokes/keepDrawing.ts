import type { Drawing } from "./drawing.ts";
import { keepStrokes } from "./keptDrawing.ts";

/** Writing to storage takes a moment, so it waits until the pen rests. */
const REST_MS = 300;

/** Keeps the strokes on the sheet on this device until the returned function is called. */
export function keepDrawing(drawing: Drawing): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    // During a replay only a part of the drawing is on the sheet.
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
