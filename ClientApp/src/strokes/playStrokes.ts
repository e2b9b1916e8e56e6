import type { Drawing } from "./drawing.ts";

/**
 * Most devices report points at about this rate, so strokes appear at about the speed at which they
 * were written.
 */
const POINTS_A_SECOND = 60;

/** Maximum duration of a replay. Longer drawings are played faster. */
const LONGEST_SECONDS = 12;

/**
 * Replays the drawing point by point, from the current moment, or from the start if the whole
 * drawing is visible. Calls `onEnd` at the end or when something else changes the drawing. Returns
 * a function that stops the replay.
 */
export function playStrokes(drawing: Drawing, onEnd: () => void): () => void {
  const all = drawing.pointCount;
  const pointsASecond = Math.max(POINTS_A_SECOND, all / LONGEST_SECONDS);
  const first = drawing.moment ?? 0;
  const startedAt = performance.now();
  let { version } = drawing;
  let frame = 0;
  const show = (now: number) => {
    const shown = first + Math.floor((Math.max(0, now - startedAt) / 1000) * pointsASecond);
    if (drawing.version !== version || shown >= all) {
      if (drawing.version === version) drawing.showMoment(null);
      onEnd();
      return;
    }
    drawing.showMoment(shown);
    version = drawing.version;
    frame = requestAnimationFrame(show);
  };
  show(startedAt);
  return () => cancelAnimationFrame(frame);
}
