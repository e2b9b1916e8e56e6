import type { DigitScore } from "../../measure/score.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";

/** The four possible outcomes for a digit, each with its count and percentage. */
export function Shares({ digits }: { readonly digits: DigitScore }) {
  const words = useWords(verifyWords);
  const { number, percent } = useNumbers();
  const shares = [
    ["shown-right", words.shownRight, digits.shownRight],
    ["shown-wrong", words.shownWrong, digits.shownWrong],
    ["unsure", words.unsure, digits.unsure],
    ["refused", words.refused, digits.refused],
  ] as const;
  return (
    <ul className="shares" aria-label={words.shares}>
      {shares.map(([id, name, share]) => (
        <li key={id} data-testid={id}>
          <span className="track">
            <span className="bar" style={{ transform: `scaleX(${share.share})` }} />
          </span>
          <span className="name">{name}</span> <span>{number(share.count)}</span>{" "}
          <span>{percent(share.share)}</span>
        </li>
      ))}
    </ul>
  );
}
