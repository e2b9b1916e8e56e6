import { useLayoutEffect } from "react";
import { useLocation } from "wouter";

/** The path of the page that was shown last. */
let here: string | null = null;

/**
 * When a visitor moves to another page, scrolls to its top and focuses its heading, so that a
 * screen reader starts reading there. Each page renders this component, so that it mounts together
 * with the page's content.
 */
export function Arrival() {
  const [location] = useLocation();
  // A layout effect, because a frame later the visitor may already have moved focus.
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
