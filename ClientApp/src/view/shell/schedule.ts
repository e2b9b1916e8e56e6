import type { Schedule } from "../../reading/recogniser.ts";

/** Schedules predictions. Delayed ones run in their own task, not as part of a frame. */
export const schedule: Schedule = (callback, delayMs) => {
  if (delayMs > 0) setTimeout(callback, delayMs);
  else requestAnimationFrame(callback);
};
