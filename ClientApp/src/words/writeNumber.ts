import type { Language } from "./languages.ts";

/** As the Unicode CLDR has them. */
const MARKS: Readonly<Record<Language, { readonly group: string; readonly point: string }>> = {
  en: { group: ",", point: "." },
  fr: { group: "\u202f", point: "," },
};

/**
 * Writes a number with so many decimals as a language does, such as 60,000 or 60 000. It does so
 * itself because the browser's Intl takes a tenth of a second of a slow phone at its first use.
 */
export function writeNumber(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) return String(value);
  const { group, point } = MARKS[language];
  const [whole = "", part] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? "-" : ""}${grouped}${part === undefined ? "" : point + part}`;
}
