import { useSyncExternalStore } from "react";
import { theme } from "./theme.ts";

/** Returns whether a media query matches, and re-renders when that changes. */
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
 * Returns a value that changes whenever the page's colours change, so that canvases can be
 * repainted.
 */
export function useColours(): string {
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const chosen = useSyncExternalStore(theme.subscribe, () => theme.value);
  return `${chosen} ${isDark}`;
}
