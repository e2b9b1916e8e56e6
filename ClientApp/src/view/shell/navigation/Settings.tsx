import { useSyncExternalStore } from "react";
import { isLanguage, LANGUAGES } from "../../../words/languages.ts";
import { pageWords } from "../../../words/page.ts";
import { language, useWords } from "../language.ts";
import { THEMES, type Theme, theme } from "../theme.ts";

/**
 * The menus for the language and the theme, and the container for the button that opens the list of
 * keyboard shortcuts.
 */
export function Settings() {
  const words = useWords(pageWords);
  const chosenLanguage = useSyncExternalStore(language.subscribe, () => language.value);
  const chosenTheme = useSyncExternalStore(theme.subscribe, () => theme.value);
  return (
    <div className="settings">
      <label>
        <span className="visually-hidden">{words.language}</span>
        <span className="code" aria-hidden="true">
          {chosenLanguage.toUpperCase()}
        </span>
        <span className="full" aria-hidden="true">
          {LANGUAGES[chosenLanguage]}
        </span>
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
        <span className="visually-hidden">{words.theme}</span>
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 4a8 8 0 100 16 8 8 0 000-16" />
          <path fill="currentColor" d="M12 4a8 8 0 000 16z" />
        </svg>
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
      <span id="keys-button" data-name={words.shortcuts} />
    </div>
  );
}
