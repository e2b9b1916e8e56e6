import { BACK_END_NAMES } from "../../measure/worker/backEndChoice.ts";
import type { Verification } from "../../measure/worker/verification.ts";
import type { BackEnd } from "../../model/model.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";

interface FallBackNoteProps {
  readonly backEnd: BackEnd;
  readonly fallBack: Verification["fallBack"];
}

/** Names the back end that failed midway and the one that read the remaining images. */
export function FallBackNote({ backEnd, fallBack }: FallBackNoteProps) {
  const words = useWords(verifyWords);
  const { number } = useNumbers();
  if (fallBack === null) return null;
  const [one, other] = [BACK_END_NAMES[backEnd], BACK_END_NAMES[fallBack.backEnd]];
  return (
    <p className="note" data-testid="fall-back">
      {words.fallBack(one, number(fallBack.after), other)}
    </p>
  );
}
