import { mistakesOf } from "../../measure/mistakes.ts";
import type { DigitScore } from "../../measure/score.ts";
import type { VerifiedSet } from "../../measure/worker/verification.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { ConfusionMatrix } from "./ConfusionMatrix.tsx";
import { Gallery } from "./Gallery.tsx";
import { Shares } from "./Shares.tsx";

/** The result for one set. */
export function SetReport({ set }: { readonly set: VerifiedSet }) {
  const words = useWords(verifyWords);
  const { number, percent } = useNumbers();
  const { digits, noDigits, unlabelled } = set.score;
  return (
    <section className="set" aria-label={set.name}>
      <h2>{set.name}</h2>
      {digits && <Accuracy {...digits} />}
      {noDigits && (
        <p>
          {words.noDigits(
            number(noDigits.notShown.count),
            number(noDigits.notShown.of),
            percent(noDigits.notShown.share),
          )}
        </p>
      )}
      {unlabelled && (
        <p>
          {words.unlabelled(
            number(unlabelled.shown.count),
            number(unlabelled.shown.of),
            percent(unlabelled.shown.share),
          )}
        </p>
      )}
      {digits && <ConfusionMatrix set={set} confusion={digits.confusion} />}
      <Errors set={set} />
    </section>
  );
}

function Accuracy(digits: DigitScore) {
  const words = useWords(verifyWords);
  const { number, percent } = useNumbers();
  const { share, low, high, count: right, of } = digits.bestRight;
  return (
    <div className="accuracy">
      <p className="figure" data-testid="accuracy">
        {percent(share)}
      </p>
      <div>
        <p>{words.rightOf(number(right), number(of))}</p>
        <p className="quiet">{words.interval(percent(low), percent(high))}</p>
        <p className="quiet">{words.rightMeans}</p>
      </div>
      <Shares digits={digits} />
    </div>
  );
}

function Errors({ set }: { readonly set: VerifiedSet }) {
  const words = useWords(verifyWords);
  const { number } = useNumbers();
  const mistakes = mistakesOf(set.judgements);
  if (set.score.digits === null && set.score.noDigits === null) return null;
  if (mistakes.length === 0) return <p>{words.noErrors}</p>;
  return (
    <section className="errors" aria-label={words.errors(number(mistakes.length))}>
      <h3>{words.errors(number(mistakes.length))}</h3>
      <p className="quiet">{words.errorsHelp}</p>
      <Gallery set={set} places={mistakes.map(({ place }) => place)} />
    </section>
  );
}
