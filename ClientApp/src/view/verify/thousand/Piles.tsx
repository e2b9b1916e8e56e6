import type { TestResults } from "../../../measure/digitTest/digitTest.ts";
import { verifyWords } from "../../../words/verify.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { Gallery } from "../Gallery.tsx";
import { LatestDigit } from "./LatestDigit.tsx";
import { Wall } from "./Wall.tsx";

interface PilesProps extends TestResults {
  /** Whether to show the digit that is being read. */
  readonly isLive: boolean;
}

/** The digits read so far, in three piles with their counts. */
export function Piles({ isLive, ...results }: PilesProps) {
  const words = useWords(verifyWords).thousand;
  const { number } = useNumbers();
  const { of, judgements, right, wrong, unsure } = results;
  const counts = [
    ["right", words.right, right.length],
    ["wrong", words.wrong, wrong.length],
    ["unsure", words.unsure, unsure.length],
  ] as const;
  return (
    <>
      <div className="score">
        <ul className="counts">
          {counts.map(([pile, name, count]) => (
            <li key={pile} className={pile} data-testid={`pile-${pile}`}>
              <strong>{number(count)}</strong> {name}
            </li>
          ))}
        </ul>
        {isLive && <LatestDigit {...results} />}
        <progress
          aria-label={words.progress}
          max={of}
          value={judgements.length}
          hidden={judgements.length === of}
        />
      </div>
      <div className="piles">
        <section className="pile" aria-labelledby="pile-right">
          <h2 id="pile-right">{words.rightPile}</h2>
          <Wall {...results} name={words.wall(number(right.length))} />
        </section>
        <section className="pile" aria-labelledby="pile-wrong">
          <h2 id="pile-wrong">{words.wrongPile}</h2>
          <p className="quiet">{wrong.length > 0 ? words.wrongHelp : words.noneYet}</p>
          <Gallery set={results} places={wrong} />
        </section>
        <section className="pile" aria-labelledby="pile-unsure">
          <h2 id="pile-unsure">{words.unsurePile}</h2>
          <p className="quiet">{unsure.length > 0 ? words.unsureHelp : words.noneYet}</p>
          <Gallery set={results} places={unsure} />
        </section>
      </div>
    </>
  );
}
