import type { Schedule } from "../../reading/recogniser.ts";

/** Schedules predictions. A long one has a task of its own, so that it does not delay a frame. */
export const schedule: Schedule = (callback, delayMs) => {
  if (delayMs > 0) setTimeout(callback, delayMs);
  else requestAnimationFrame(callback);
};
