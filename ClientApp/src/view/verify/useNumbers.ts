import { useMemo, useSyncExternalStore } from "react";
import { language } from "../language.ts";
import { type Numbers, numbersIn } from "./numbers.ts";

/** Writes numbers as the page's language does. */
export function useNumbers(): Numbers {
  const locale = useSyncExternalStore(language.subscribe, () => language.value);
  return useMemo(() => numbersIn(locale), [locale]);
}
