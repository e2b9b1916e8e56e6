import { useEffect } from "react";
import { pageWords } from "../../words/page.ts";
import { useWords } from "./language.ts";

/** Names a place in the browser's tab, before the page's own title, for as long as it is shown. */
export function useTitle(place: string): void {
  const { title } = useWords(pageWords);
  useEffect(() => {
    document.title = `${place} · ${title}`;
    return () => {
      document.title = title;
    };
  }, [place, title]);
}
