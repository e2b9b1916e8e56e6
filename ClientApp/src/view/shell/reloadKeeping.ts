import type { Drawing } from "../../strokes/drawing.ts";
import { drawingLink } from "../../strokes/drawingLink.ts";

/**
 * Loads the newest build of the page with the strokes in the URL. The tools then put them back on
 * the sheet. A picture does not fit in a URL, but the visitor still has its file.
 */
export function reloadKeeping(drawing: Drawing): void {
  if (drawing.strokes.length > 0) {
    history.replaceState(history.state, "", drawingLink(drawing.strokes));
  }
  location.reload();
}
