import { useSyncExternalStore } from "react";
import { theme } from "./theme.ts";

/** Whether a media query matches now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}

/**
 * A value that changes whenever the page's colours change, for canvases that must then be
 * repainted.
 */
export function useColours(): string {
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const chosen = useSyncExternalStore(theme.subscribe, () => theme.value);
  return `${chosen} ${isDark}`;
}
