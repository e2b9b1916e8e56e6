import { Store } from "../../store.ts";

/** Whether the sheet and the answer fill the screen, for example on a classroom projector. */
export const projector = new Store(false);

/** Whether the browser has switched to full screen since projector mode was turned on. */
let isFullScreen = false;

/** Makes the sheet and the answer fill the screen, or the window if full screen is not allowed. */
export function enterProjector(): void {
  projector.set(true);
  // iPhones do not support full screen, and on other devices the browser may refuse it.
  document.documentElement.requestFullscreen?.().catch(() => {});
}

export function leaveProjector(): void {
  projector.set(false);
  isFullScreen = false;
  if (document.fullscreenElement) void document.exitFullscreen();
}

/**
 * Applies projector mode to the page, and leaves the mode when the visitor presses Esc. Call the
 * returned function to stop.
 */
export function followProjector(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const unsubscribe = projector.subscribe(() => {
    document.documentElement.toggleAttribute("data-projector", projector.value);
  });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "Escape" && projector.value) leaveProjector();
  };
  // In full screen, the browser handles Esc, so leaving full screen also ends projector mode.
  // Checking `isFullScreen` ignores an earlier exit whose event arrives after the mode has been turned on
  // again.
  const onChange = () => {
    if (document.fullscreenElement) isFullScreen = true;
    else if (isFullScreen) leaveProjector();
  };
  addEventListener("keydown", onKey, { signal });
  document.addEventListener("fullscreenchange", onChange, { signal });
  return () => {
    stop.abort();
    unsubscribe();
  };
}
