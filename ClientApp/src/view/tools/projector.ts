import { Store } from "../../store.ts";

/** Whether sheet and answer fill the screen, as a class needs it on the wall. */
export const projector = new Store(false);

/** Whether the browser has granted full screen since the mode was entered. */
let isFullScreen = false;

/** Fills the screen where the browser allows it, or else the window. */
export function enterProjector(): void {
  projector.set(true);
  // An iPhone has no full screen, and a browser may refuse it.
  document.documentElement.requestFullscreen?.().catch(() => {});
}

export function leaveProjector(): void {
  projector.set(false);
  isFullScreen = false;
  if (document.fullscreenElement) void document.exitFullscreen();
}

/** Tells the style sheet, and leaves the mode with Esc, until the returned function is called. */
export function followProjector(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const unsubscribe = projector.subscribe(() => {
    document.documentElement.toggleAttribute("data-projector", projector.value);
  });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "Escape" && projector.value) leaveProjector();
  };
  // In full screen, the browser takes Esc itself. It may report an earlier exit late.
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
