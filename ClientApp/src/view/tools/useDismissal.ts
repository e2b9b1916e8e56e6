import { type RefObject, useEffect } from "react";

/**
 * Closes an element that stands over the page with Esc or a press outside of it and of the row of
 * tools, gives it the focus while it is open, and then returns the focus.
 */
export function useDismissal(element: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const opener = document.activeElement;
    const opened = element.current;
    opened?.focus({ preventScroll: true });
    const stop = new AbortController();
    const { signal } = stop;
    const onPress = (event: PointerEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest(".controls, .tool-sheet, .frame") !== null)
        return;
      // A tap that closes leaves no dot on the sheet.
      if (event.pointerType === "touch") event.stopPropagation();
      close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    addEventListener("pointerdown", onPress, { signal, capture: true });
    addEventListener("keydown", onKey, { signal });
    return () => {
      stop.abort();
      // Unless the visitor has moved the focus elsewhere. It may still be in the closed element.
      const { activeElement, body } = document;
      const isLost = activeElement === body || opened?.contains(activeElement) !== false;
      if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [element, close]);
}
