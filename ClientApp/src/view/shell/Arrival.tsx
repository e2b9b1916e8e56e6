import { useLayoutEffect } from "react";
import { useLocation } from "wouter";

/** Where the visitor is, once a place has been shown. */
let here: string | null = null;

/**
 * Takes a visitor who follows a link to the beginning of the place: the window shows its top and the
 * keyboard's focus stands on its heading, from where a screen reader reads. It stands in every
 * place, so that it comes with one that was on its way.
 */
export function Arrival() {
  const [location] = useLocation();
  // With the place itself: a frame later it would take the focus from where the visitor has gone on to.
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
