import { useEffect } from "react";
import { pageWords } from "../../words/page.ts";
import { useWords } from "./language.ts";

/** Puts a page's name into the document title while the page is shown. */
export function useTitle(place: string): void {
  const { title } = useWords(pageWords);
  useEffect(() => {
    document.title = `${place} · ${title}`;
    return () => {
      document.title = title;
    };
  }, [place, title]);
}
