import { useSyncExternalStore } from "react";
import { Preference } from "../../preference.ts";
import { chooseLanguage, type InEachLanguage, isLanguage } from "../../words/languages.ts";

/** The page's language: the visitor's choice, or else the browser's. */
export const language = new Preference("language", isLanguage, chooseLanguage(navigator.languages));

/** Returns the texts in the page's language. */
export function useWords<Texts>(texts: InEachLanguage<Texts>): Texts {
  return texts[useSyncExternalStore(language.subscribe, () => language.value)];
}

/**
 * Sets the document's language and title, and updates them when the language changes. `names`
 * contains the page's name in each language.
 */
export function followLanguage(names: InEachLanguage<{ readonly name: string }>): void {
  const tell = () => {
    document.documentElement.lang = language.value;
    document.title = names[language.value].name;
  };
  language.subscribe(tell);
  tell();
}
