import { drawingLink, openDrawingLink } from "./drawingLink.ts";
import type { Stroke } from "./stroke.ts";

/**
 * The drawing's key in the browser's storage. The drawing is stored in the same format as in links.
 */
const NAME = "drawing";

/** Returns the strokes saved on this device at the last visit, or none if nothing is saved. */
export function keptStrokes(): readonly Stroke[] {
  try {
    const kept = localStorage.getItem(NAME);
    return kept === null ? [] : openDrawingLink(kept);
  } catch {
    return [];
  }
}

/** Saves the strokes on this device. If there are none, deletes the saved ones. */
export function keepStrokes(strokes: readonly Stroke[]): void {
  try {
    // Removes the older drawing first, so that it does not remain if there is no space for this
    // one.
    localStorage.removeItem(NAME);
    if (strokes.length > 0) localStorage.setItem(NAME, drawingLink(strokes));
  } catch {
    // In a private window, or if the storage is full, a reload loses the drawing.
  }
}
