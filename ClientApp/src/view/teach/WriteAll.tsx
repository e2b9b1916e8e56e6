import { useState } from "react";
import type { Learner } from "../../learn/learner.ts";
import { teachWords } from "../../words/teach.ts";
import { useWords } from "../shell/language.ts";
import type { PageProps } from "../shell/pageProps.ts";
import { focus } from "./focus.ts";
import { WriteNext } from "./WriteNext.tsx";

/** All ten digits in order, three times over, so stopping after the first ten leaves out none. */
const ORDER = "0123456789".repeat(3);

interface WriteAllProps extends Pick<PageProps, "loader"> {
  readonly learner: Learner;
}

/** Asks the visitor to write all digits, one after another. */
export function WriteAll({ learner, loader }: WriteAllProps) {
  const { write } = useWords(teachWords);
  /** Index in `ORDER`, or null if the visitor is not writing digits. */
  const [place, setPlace] = useState<number | null>(null);
  const [taught, setTaught] = useState<number | null>(null);
  const start = () => {
    setPlace(0);
    setTaught(0);
  };
  const digit = place === null ? undefined : ORDER[place];
  const next = () => setPlace(place === null || place + 1 === ORDER.length ? null : place + 1);
  return (
    <section aria-labelledby="write-all">
      <h2 id="write-all">{write.title}</h2>
      {place !== null && digit !== undefined ? (
        <WriteNext
          learner={learner}
          loader={loader}
          digit={digit}
          done={place}
          of={ORDER.length}
          onTaught={() => {
            setTaught((taught ?? 0) + 1);
            next();
          }}
          onSkip={next}
          onStop={() => setPlace(null)}
        />
      ) : (
        <>
          {taught === null ? (
            <p>{write.help}</p>
          ) : (
            <p ref={focus} tabIndex={-1} data-testid="finished">
              {write.finished(String(taught))}
            </p>
          )}
          <button type="button" className="flush" data-testid="write-all" onClick={start}>
            {write.start}
          </button>
        </>
      )}
    </section>
  );
}
