import { type RefObject, useEffect } from "react";

/**
 * Closes a panel when the visitor presses Esc or clicks outside the panel and the toolbar. Focuses
 * the panel when it opens, and restores focus when it closes.
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
      if (!(target instanceof Element) || target.closest(".controls") !== null) return;
      if (opened?.contains(target)) return;
      // A tap that closes the panel must not leave a dot on the sheet.
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
      // Restores focus only if it is lost: on the body, or still in the closed panel.
      const { activeElement, body } = document;
      const isLost = activeElement === body || opened?.contains(activeElement) !== false;
      if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [element, close]);
}
