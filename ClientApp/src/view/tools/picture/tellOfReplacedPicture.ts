import type { Drawing } from "../../../strokes/drawing.ts";
import type { Notice } from "../notice.ts";

/**
 * Shows a message with an undo button when a stroke has replaced a picture. Call the returned
 * function to stop.
 */
export function tellOfReplacedPicture(drawing: Drawing, notice: Notice): () => void {
  let { picture } = drawing;
  let isReplaced = false;
  return drawing.subscribe(() => {
    if (drawing.isPenDown && picture !== null && drawing.picture === null) isReplaced = true;
    ({ picture } = drawing);
    if (!isReplaced || drawing.isPenDown) return;
    isReplaced = false;
    if (!drawing.isEmpty) notice.say((words) => words.pictureReplaced, "undoable");
  });
}
