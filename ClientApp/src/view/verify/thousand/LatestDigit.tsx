import type { TestResults } from "../../../measure/digitTest/digitTest.ts";
import { pixelsAt } from "../../../measure/pixelsAt.ts";
import { verifyWords } from "../../../words/verify.ts";
import { useWords } from "../../shell/language.ts";
import { FieldImage } from "../FieldImage.tsx";

/**
 * The digit that was read last, and the network's answer. Hidden from screen readers, because both
 * change on every frame.
 */
export function LatestDigit({ judgements, pixels }: TestResults) {
  const words = useWords(verifyWords);
  const place = judgements.length - 1;
  const latest = judgements[place];
  if (latest === undefined) return null;
  const isShown = latest.verdict === "digit";
  const pile = !isShown ? "unsure" : latest.best === latest.truth ? "right" : "wrong";
  return (
    <p className={`latest ${pile}`} aria-hidden="true">
      <FieldImage pixels={pixelsAt(pixels, place)} name="" />
      <span>{isShown ? words.read(latest.best) : words.readMaybe(latest.best)}</span>
    </p>
  );
}
