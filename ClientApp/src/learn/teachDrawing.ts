import type { ModelLoader } from "../reading/modelLoader.ts";
import type { Recogniser } from "../reading/recogniser.ts";
import type { Stroke } from "../strokes/stroke.ts";
import type { Problem } from "./learner.ts";
import { openLessons } from "./openLessons.ts";

/**
 * Teaches the page to read these strokes as the digit ("0".."9"). Resolves to the problem, or to
 * null if there is none.
 */
export async function teachDrawing(
  recogniser: Recogniser,
  loader: ModelLoader,
  strokes: readonly Stroke[],
  digit: string,
): Promise<Problem | null> {
  const learner = await openLessons(recogniser, loader);
  await learner.teach([{ digit, strokes }]);
  return learner.state.problem;
}
