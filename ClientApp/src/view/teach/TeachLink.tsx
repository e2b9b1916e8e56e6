import { Link } from "wouter";
import type { Recogniser } from "../../reading/recogniser.ts";
import { teachWords } from "../../words/teach.ts";
import { useReading } from "../draw/answer/useReading.ts";
import { useWords } from "../shell/language.ts";
import "./teachLink.css";

/** A link from an answer to the page where visitors can correct that answer. */
export default function TeachLink({ recogniser }: { readonly recogniser: Recogniser }) {
  const words = useWords(teachWords);
  const isEmpty = useReading(recogniser, ({ shown }) => shown.verdict === "empty");
  if (isEmpty) return null;
  return (
    <Link href="/teach" data-testid="to-teach">
      {words.wrong}
    </Link>
  );
}
