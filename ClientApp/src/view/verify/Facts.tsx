import type { Comparison } from "../../measure/verifier.ts";
import { BACK_END_NAMES } from "../../measure/worker/backEndChoice.ts";
import type { Verification } from "../../measure/worker/verification.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { FallBackNote } from "./FallBackNote.tsx";

interface FactsProps {
  readonly verification: Verification;
  readonly comparison: Comparison | null;
}

/** Facts about a run: back end, speed, weights, and the differences from another back end. */
export function Facts({ verification, comparison }: FactsProps) {
  const words = useWords(verifyWords);
  const { number, tiny } = useNumbers();
  const { backEnd, images, elapsedMs, fallBack, sets } = verification;
  const elapsed = elapsedMs / 1000;
  return (
    <section className="facts" aria-label={words.facts}>
      <h2>{words.facts}</h2>
      <FallBackNote backEnd={backEnd} fallBack={fallBack} />
      <dl>
        <dt>{words.backEnd}</dt>
        <dd data-testid="back-end">{BACK_END_NAMES[backEnd]}</dd>
        <dt>{words.speed}</dt>
        <dd data-testid="speed">
          {words.speedOf(number(Math.round(images / elapsed)), number(images), number(elapsed, 2))}
        </dd>
        <dt>{words.parity}</dt>
        <dd>{tiny(verification.parityDifference)}</dd>
        <dt>{words.weights}</dt>
        <dd>{verification.weights}</dd>
        <dt>SHA-256</dt>
        <dd className="hash" data-testid="sha256">
          {verification.weightsSha256 ?? words.noHash}
        </dd>
        {comparison?.differences.map(({ shownOtherwise, of, largest }, i) => (
          <div key={sets[i]?.name} data-testid="difference">
            <dt>
              {words.difference(BACK_END_NAMES[backEnd], BACK_END_NAMES[comparison.backEnd])}
              {sets.length > 1 && ` · ${sets[i]?.name}`}
            </dt>
            <dd>{words.differs(number(shownOtherwise), number(of), tiny(largest))}</dd>
          </div>
        ))}
      </dl>
      {comparison && <FallBackNote backEnd={comparison.backEnd} fallBack={comparison.fallBack} />}
    </section>
  );
}
