import type { DigitGroup } from "../../reading/prediction.ts";
import { numberWords } from "../../words/number.ts";
import { useWords } from "../shell/language.ts";

interface DivideDigitProps {
  readonly group: DigitGroup;
  /** Called with the key of a group, and whether to read it as one digit or several. */
  readonly onDivide: (key: string, into: "one" | "several") => void;
}

/** Buttons that split a digit, or join it with the next one. */
export function DivideDigit({ group: { key, isDivisible, withNext }, onDivide }: DivideDigitProps) {
  const words = useWords(numberWords);
  return (
    <>
      {isDivisible && (
        <button
          type="button"
          className="divide"
          data-testid="split"
          onClick={() => onDivide(key, "several")}
        >
          {words.split}
        </button>
      )}
      {withNext && (
        <button
          type="button"
          className="divide"
          data-testid="join"
          onClick={() => onDivide(withNext, "one")}
        >
          {words.joinNext}
        </button>
      )}
    </>
  );
}
