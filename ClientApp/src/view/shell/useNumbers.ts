import { useMemo, useSyncExternalStore } from "react";
import { type Numbers, numbersIn } from "../../words/numbers.ts";
import { language } from "./language.ts";

/** Returns number formatters for the page's language. */
export function useNumbers(): Numbers {
  const chosen = useSyncExternalStore(language.subscribe, () => language.value);
  return useMemo(() => numbersIn(chosen), [chosen]);
}
