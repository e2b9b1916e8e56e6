import { useLayoutEffect } from "react";
import { useLocation } from "wouter";

/** The path of the last page shown. */
let here: string | null = null;

/**
 * When a visitor follows a link, scrolls to the top of the new page and focuses the heading, so
 * that a screen reader reads from there. Each page renders it, so that it arrives together with the
 * page.
 */
export function Arrival() {
  const [location] = useLocation();
  // Not a frame later, because that could steal the focus from wherever the visitor has moved it.
  useLayoutEffect(() => {
    const isFirst = here === null;
    if (here === location) return;
    here = location;
    const heading = document.querySelector("h1");
    if (isFirst || heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [location]);
  return null;
}
