import { Link, useLocation } from "wouter";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../language.ts";

/**
 * Matches the paths that show the sheet: the root, `index.html` and, if the page was opened from
 * disk, a link to a drawing.
 */
const IS_SHEET = /^\/(?:index\.html|d=.*)?$/;

/** Shows a not-found message above the sheet if the address is unknown. */
export function UnknownAddress() {
  const words = useWords(pageWords);
  const [location] = useLocation();
  if (IS_SHEET.test(location)) return null;
  return (
    <p className="unknown" role="alert" data-testid="unknown-address">
      {words.unknown} <Link href="/">{words.drawInstead}</Link>
    </p>
  );
}
