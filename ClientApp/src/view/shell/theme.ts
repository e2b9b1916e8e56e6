import { Preference } from "../../preference.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The theme: the visitor's choice, or else the system's. */
export const theme = new Preference("theme", isTheme, "system");

function isTheme(value: unknown): value is Theme {
  return THEMES.some((one) => one === value);
}

/** Applies the theme, now and whenever it changes. tokens.css reads it from the root element. */
export function followTheme(): void {
  const show = () => {
    document.documentElement.dataset.theme = theme.value;
  };
  theme.subscribe(show);
  show();
}
