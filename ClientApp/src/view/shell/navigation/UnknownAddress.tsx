import { Link, useLocation } from "wouter";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../language.ts";

/** The sheet's addresses: its path, its file, and in a page opened from disk also a drawing's link. */
const IS_SHEET = /^\/(?:index\.html|d=.*)?$/;

/** Says above the sheet that the address leads nowhere. */
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
