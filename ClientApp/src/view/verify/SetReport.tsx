import { mistakesOf } from "../../measure/mistakes.ts";
import type { DigitScore } from "../../measure/score.ts";
import type { VerifiedSet } from "../../measure/worker/verification.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { ConfusionMatrix } from "./ConfusionMatrix.tsx";
import { Gallery } from "./Gallery.tsx";
import { NumberReport } from "./NumberReport.tsx";
import { Shares } from "./Shares.tsx";

/** The result for one set. */
export function SetReport({ set }: { readonly set: VerifiedSet }) {
  const words = useWords(verifyWords);
  const { number, percent } = useNumbers();
  const { digits, noDigits, unlabelled } = set.score;
  return (
    <section className="set" aria-label={set.name}>
      <h2>{set.name}</h2>
      {digits && <Summary {...digits} />}
      {digits && <Accuracy {...digits} />}
      {set.numbers && <NumberReport score={set.numbers} />}
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
      <Mistakes set={set} />
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
      </div>
      <Shares digits={digits} />
    </div>
  );
}

/** One sentence: how many digits the page would show correctly, incorrectly or not at all. */
function Summary({ shownRight, shownWrong, unsure, refused }: DigitScore) {
  const words = useWords(verifyWords);
  const { number } = useNumbers();
  return (
    <p className="result" data-testid="summary">
      {words.sentence(
        number(shownRight.count),
        number(shownRight.of),
        number(shownWrong.count),
        number(unsure.count + refused.count),
      )}
    </p>
  );
}

function Mistakes({ set }: { readonly set: VerifiedSet }) {
  const words = useWords(verifyWords);
  const { number } = useNumbers();
  const mistakes = mistakesOf(set.judgements);
  if (set.score.digits === null && set.score.noDigits === null) return null;
  if (mistakes.length === 0) return <p>{words.noErrors}</p>;
  const shown = mistakes.filter(({ verdict }) => verdict === "digit");
  const withheld = mistakes.filter(({ verdict }) => verdict !== "digit");
  const kinds = [
    [shown, words.shownWrongCount(number(shown.length)), words.shownWrongHelp],
    [withheld, words.notShownCount(number(withheld.length)), words.notShownHelp],
  ] as const;
  return kinds.map(
    ([ofKind, name, help]) =>
      ofKind.length > 0 && (
        <section key={help} className="errors" aria-label={name}>
          <h3>{name}</h3>
          <p className="quiet">{help}</p>
          <Gallery set={set} places={ofKind.map(({ place }) => place)} />
        </section>
      ),
  );
}
