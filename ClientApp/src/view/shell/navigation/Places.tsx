import { Link, useLocation } from "wouter";
import { pageWords } from "../../../words/page.ts";
import { Icon } from "../../draw/Icon.tsx";
import { useWords } from "../language.ts";

/** The icons as SVG path data, on a 24 × 24 grid. */
const PENCIL = "M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3";
const EYE = "M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 9a3 3 0 100 6 3 3 0 000-6";
const TICK = "M4 13l5 5L20 6";
const LETTER_I = "M12 3a9 9 0 100 18 9 9 0 000-18M12 11v6M12 7v.5";

/** Links to the pages: in the header, or as tabs at the bottom of a phone's screen. */
export function Places() {
  const words = useWords(pageWords);
  const [location] = useLocation();
  const places = [
    ["/", words.toDraw, PENCIL],
    ["/inside", words.toInside, EYE],
    ["/test", words.toTest, TICK],
    ["/about", words.toAbout, LETTER_I],
  ] as const;
  return (
    <nav className="places" aria-label={words.pages}>
      {places.map(([path, name, icon]) => (
        <Link key={path} href={path} aria-current={path === location ? "page" : undefined}>
          <Icon outline={icon} />
          {name}
        </Link>
      ))}
    </nav>
  );
}
