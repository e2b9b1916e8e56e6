import type { Drawing } from "../../strokes/drawing.ts";
import { drawingLink } from "../../strokes/drawingLink.ts";

/**
 * Loads the page anew, in the newest build, with the drawing's strokes in the address, from where the
 * tools put them on the sheet again. A picture cannot travel so; the visitor still has its file.
 */
export function reloadKeeping(drawing: Drawing): void {
  if (drawing.strokes.length > 0) {
    history.replaceState(history.state, "", drawingLink(drawing.strokes));
  }
  location.reload();
}
