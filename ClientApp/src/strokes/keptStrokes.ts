import { drawingLink, openDrawingLink } from "./drawingLink.ts";
import type { Stroke } from "./stroke.ts";

/** Key of the drawing in local storage. The drawing is stored in the same format as in links. */
const NAME = "drawing";

/**
 * Returns the strokes saved on this device during the last visit. Returns an empty array if none
 * are saved.
 */
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
    // Remove the old drawing first. Otherwise, it would remain if there were no space for the new
    // one.
    localStorage.removeItem(NAME);
    if (strokes.length > 0) localStorage.setItem(NAME, drawingLink(strokes));
  } catch {
    // In a private window or if the storage is full, the drawing is lost on reload.
  }
}
