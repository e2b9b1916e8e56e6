import { Link } from "wouter";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../language.ts";
import { Places } from "./Places.tsx";
import { Settings } from "./Settings.tsx";
import "./header.css";

/** The header: the page's name, links to the main pages, and the settings. */
export function Header() {
  const words = useWords(pageWords);
  return (
    <header className="top">
      <Link className="name" href="/">
        {words.name}
      </Link>
      <Places />
      <Settings />
    </header>
  );
}
