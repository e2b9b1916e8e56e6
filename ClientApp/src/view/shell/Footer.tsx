import { useSyncExternalStore } from "react";
import { Link, useLocation } from "wouter";
import { isLanguage, LANGUAGES } from "../../words/languages.ts";
import { pageWords } from "../../words/page.ts";
import { language, useWords } from "./language.ts";
import { THEMES, type Theme, theme } from "./theme.ts";

/** Links to the other pages, and the choice of language and theme. */
export function Footer() {
  const words = useWords(pageWords);
  const [location] = useLocation();
  const chosenLanguage = useSyncExternalStore(language.subscribe, () => language.value);
  const chosenTheme = useSyncExternalStore(theme.subscribe, () => theme.value);
  const places = [
    ["/", words.toDraw],
    ["/inside", words.toInside],
    ["/verify", words.toVerify],
    ["/about", words.toAbout],
  ] as const;
  return (
    <footer className="footer">
      <nav aria-label={words.pages}>
        {places.map(([path, name]) => (
          <Link key={path} href={path} aria-current={path === location ? "page" : undefined}>
            {name}
          </Link>
        ))}
        <span id="keys-button" />
      </nav>
      <div className="choices">
        <label>
          {words.language}
          <select
            data-testid="language"
            value={chosenLanguage}
            onChange={({ target }) => isLanguage(target.value) && language.set(target.value)}
          >
            {Object.entries(LANGUAGES).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.theme}
          <select
            data-testid="theme"
            value={chosenTheme}
            onChange={({ target }) => theme.set(target.value as Theme)}
          >
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {words.themes[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </footer>
  );
}
