/** The page's languages, keyed by BCP 47 language tag. */
export const LANGUAGES = { en: "English", fr: "Français", de: "Deutsch" } as const;

export type Language = keyof typeof LANGUAGES;

/** The same texts in each language. */
export type InEachLanguage<Texts> = Readonly<Record<Language, Texts>>;

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && value in LANGUAGES;
}

/**
 * Returns the first of the visitor's languages (`navigator.languages`, such as `fr-CA`) that the
 * page supports, or English if it supports none of them.
 */
export function chooseLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.toLowerCase().split("-")[0]).find(isLanguage) ?? "en";
}
