import type { Drawing } from "./drawing.ts";
import { DRAWING_FRAGMENT, drawingLink, openDrawingLink } from "./drawingLink.ts";

/**
 * Shows the drawing encoded in the URL, if there is one. Undo restores the previous ink. Returns
 * false if the drawing in the URL is damaged.
 */
export function openAddress(drawing: Drawing): boolean {
  const { hash } = location;
  if (!hash.startsWith(DRAWING_FRAGMENT)) return true;
  try {
    if (hash !== drawingLink(drawing.strokes)) {
      drawing.replace({ strokes: openDrawingLink(hash), picture: null });
    }
  } catch {
    return false;
  }
  forgetOnChange(drawing);
  return true;
}

/** Stores the drawing in the URL until the drawing changes. */
export function putIntoAddress(drawing: Drawing): void {
  history.replaceState(history.state, "", drawingLink(drawing.strokes));
  forgetOnChange(drawing);
}

/**
 * Removes the drawing from the URL when the sheet changes. The URL must never contain a drawing
 * that is no longer on the sheet.
 */
function forgetOnChange(drawing: Drawing): void {
  const { version } = drawing;
  const leave = drawing.subscribe(() => {
    if (drawing.version === version) return;
    leave();
    if (location.hash.startsWith(DRAWING_FRAGMENT)) {
      history.replaceState(history.state, "", location.pathname + location.search);
    }
  });
}
