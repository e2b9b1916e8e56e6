import { useCallback, useSyncExternalStore } from "react";
import type { Language } from "../../words/languages.ts";
import { language } from "../language.ts";

/** Writes a number with so many decimals, none where they are left out. */
export type WriteNumber = (value: number, decimals?: number) => string;

/** Making one takes longer than writing a thousand numbers with it. */
const formats = new Map<string, Intl.NumberFormat>();

/** Writes numbers as the page's language does. */
export function useNumber(): WriteNumber {
  const chosen = useSyncExternalStore(language.subscribe, () => language.value);
  return useCallback(
    (value, decimals = 0) => formatOf(chosen, decimals).format(value).replace("-", "−"),
    [chosen],
  );
}

function formatOf(chosen: Language, decimals: number): Intl.NumberFormat {
  const key = `${chosen} ${decimals}`;
  const kept = formats.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.NumberFormat(chosen, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(key, made);
  return made;
}
