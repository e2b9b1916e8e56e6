import { type RefObject, useEffect } from "react";

/**
 * Closes an element that stands over the page with Esc or a press outside of it and of the row of
 * tools, gives it the focus while it is open, and then returns the focus.
 */
export function useDismissal(element: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const opener = document.activeElement;
    element.current?.focus();
    const stop = new AbortController();
    const { signal } = stop;
    const onPress = (event: PointerEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest(".controls, .tool-sheet") !== null) return;
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
      const { activeElement } = document;
      const hadFocus = activeElement === document.body || activeElement === null;
      if (hadFocus && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [element, close]);
}
