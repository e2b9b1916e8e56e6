import type { Drawing } from "../../strokes/drawing.ts";
import { drawingLink } from "../../strokes/drawingLink.ts";

/**
 * Reloads the page to get the newest build. The strokes are kept in the URL, and the new page puts
 * them back on the sheet. A picture does not fit in a URL, but the visitor still has the file.
 */
export function reloadKeeping(drawing: Drawing): void {
  if (drawing.strokes.length > 0) {
    history.replaceState(history.state, "", drawingLink(drawing.strokes));
  }
  location.reload();
}
