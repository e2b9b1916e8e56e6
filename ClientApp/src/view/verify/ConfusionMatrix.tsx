import { useRef, useState } from "react";
import { DIGITS } from "../../measure/sampleSet.ts";
import type { VerifiedSet } from "../../measure/worker/verification.ts";
import type { VerifyWords } from "../../words/english/verify.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { type Cell, CellImages } from "./CellImages.tsx";

interface ConfusionMatrixProps {
  readonly set: VerifiedSet;
  /**
   * `[10, 11]`. Rows are the digits drawn, and columns are the digits shown. The last column counts
   * drawings for which no digit was shown.
   */
  readonly confusion: readonly (readonly number[])[];
}

/** The strongest tint of a cell with errors, in percent. Text on it stays readable. */
const DEEPEST = 34;

/** Shows which digits were read as which. Clicking a count opens its images. */
export function ConfusionMatrix({ set, confusion }: ConfusionMatrixProps) {
  const words = useWords(verifyWords);
  const { number } = useNumbers();
  const [open, setOpen] = useState<Cell | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const most = Math.max(1, ...confusion.flatMap((row, i) => row.filter((_, j) => j !== i)));
  const tint = (errors: number) =>
    `color-mix(in srgb, var(--accent) ${Math.ceil((DEEPEST * errors) / most)}%, transparent)`;
  return (
    <div className="matrix">
      <h3>{words.matrix}</h3>
      <p className="quiet">{words.matrixHelp}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll it */}
      <section className="scrolls" tabIndex={0} aria-label={words.matrix}>
        <table>
          <thead>
            <tr>
              <td>{`${words.shownHead} →\n${words.drawnHead} ↓`}</td>
              {[...DIGITS, words.none].map((shown) => (
                <th key={shown} scope="col">
                  {shown}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {confusion.map((row, drawn) => (
              <tr key={DIGITS[drawn]}>
                <th scope="row">{drawn}</th>
                {row.map((images, shown) => {
                  const isOpen = open?.drawn === drawn && open.shown === shown;
                  const key = DIGITS[shown] ?? "none";
                  if (images === 0) return <td key={key}>·</td>;
                  return (
                    <td key={key}>
                      <button
                        type="button"
                        className={shown === drawn ? "count right" : "count"}
                        aria-expanded={isOpen}
                        aria-label={nameOf({ drawn, shown }, number(images), words)}
                        style={shown === drawn ? {} : { backgroundColor: tint(images) }}
                        onClick={({ currentTarget }) => {
                          opener.current = currentTarget;
                          setOpen(isOpen ? null : { drawn, shown });
                        }}
                      >
                        {number(images)}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {open && (
        <CellImages
          key={`${open.drawn} ${open.shown}`}
          set={set}
          cell={open}
          name={nameOf(open, number(confusion[open.drawn]?.[open.shown] ?? 0), words)}
          onClose={() => {
            setOpen(null);
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function nameOf({ drawn, shown }: Cell, count: string, words: VerifyWords): string {
  const digit = DIGITS[shown];
  return digit === undefined
    ? words.cellNone(count, String(drawn))
    : words.cell(count, String(drawn), digit);
}
