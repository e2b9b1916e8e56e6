import type { Drawing } from "../../../strokes/drawing.ts";
import type { Notice } from "../notice.ts";

/** Says when a stroke has replaced a picture, and how to get it back, until the returned function is called. */
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
