import { useSyncExternalStore } from "react";
import { chooseLanguage, type InEachLanguage, isLanguage } from "../../words/languages.ts";
import { Preference } from "./preference.ts";

/** The page's language: the visitor's choice, else the browser's. */
export const language = new Preference("language", isLanguage, chooseLanguage(navigator.languages));

/** The texts in the page's language. */
export function useWords<Texts>(texts: InEachLanguage<Texts>): Texts {
  return texts[useSyncExternalStore(language.subscribe, () => language.value)];
}

/** Sets the document's language and its title in that language. */
export function followLanguage(titles: InEachLanguage<{ readonly title: string }>): void {
  const tell = () => {
    document.documentElement.lang = language.value;
    document.title = titles[language.value].title;
  };
  language.subscribe(tell);
  tell();
}
