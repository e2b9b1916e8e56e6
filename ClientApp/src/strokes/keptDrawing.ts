import { drawingLink, openDrawingLink } from "./drawingLink.ts";
import type { Stroke } from "./stroke.ts";

/** The drawing's name in the browser's storage. Its format is that of links. */
const NAME = "drawing";

/** The strokes that this device kept from the last visit, or none if it keeps nothing. */
export function keptStrokes(): readonly Stroke[] {
  try {
    const kept = localStorage.getItem(NAME);
    return kept === null ? [] : openDrawingLink(kept);
  } catch {
    return [];
  }
}

/** Keeps the strokes on this device, or forgets them if there are none. */
export function keepStrokes(strokes: readonly Stroke[]): void {
  try {
    // First, so that no older drawing stays if there is no space for this one.
    localStorage.removeItem(NAME);
    if (strokes.length > 0) localStorage.setItem(NAME, drawingLink(strokes));
  } catch {
    // A private window, or full storage: a reload then loses the drawing.
  }
}
