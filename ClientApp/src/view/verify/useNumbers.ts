import { useMemo, useSyncExternalStore } from "react";
import { type Numbers, numbersIn } from "../../words/numbers.ts";
import { language } from "../shell/language.ts";

/** Writes numbers as the page's language does. */
export function useNumbers(): Numbers {
  const locale = useSyncExternalStore(language.subscribe, () => language.value);
  return useMemo(() => numbersIn(locale), [locale]);
}
