import { useCallback, useSyncExternalStore } from "react";
import { writeNumber } from "../../words/writeNumber.ts";
import { language } from "./language.ts";

/** Writes a number with so many decimals, none where they are left out. */
export type WriteNumber = (value: number, decimals?: number) => string;

/** Writes numbers as the page's language does. */
export function useNumber(): WriteNumber {
  const chosen = useSyncExternalStore(language.subscribe, () => language.value);
  return useCallback(
    (value, decimals = 0) => writeNumber(value, decimals, chosen).replace("-", "−"),
    [chosen],
  );
}
