import { useEffect } from "react";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../language.ts";

/** Adds a page's name to the document title while the page is shown. */
export function useTitle(place: string): void {
  const { name } = useWords(pageWords);
  useEffect(() => {
    document.title = `${place} · ${name}`;
    return () => {
      document.title = name;
    };
  }, [place, name]);
}
