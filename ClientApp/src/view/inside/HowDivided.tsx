import { useSyncExternalStore } from "react";
import type { ConsideredGroup } from "../../reading/prediction.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import { numberWords } from "../../words/number.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import "./howDivided.css";

/** Shows how a number was divided: every group of strokes that the network classified. */
export function HowDivided({ recogniser }: { readonly recogniser: Recogniser }) {
  const { divided: words } = useWords(numberWords);
  const { number, percent } = useNumbers();
  const shown = useSyncExternalStore(recogniser.subscribe, () => recogniser.reading.shown);
  if (shown.verdict !== "number") return null;
  const { considered } = shown;
  const rows = rowsOf(considered);
  const digits = shown.number.flat();
  return (
    <section className="chapter how-divided" aria-labelledby="how-divided">
      <h2 id="how-divided">{words.title}</h2>
      <p>{words.text(number(considered.length), number(digits.length))}</p>
      <div
        className="considered"
        role="img"
        aria-label={words.picture(digits.map(({ digit }) => digit).join(", "))}
        style={{ height: `${2 * rows.length}rem` }}
      >
        {rows.flatMap((row, i) =>
          row.map(({ key, box, digit, probability, isChosen }) => (
            <span
              key={key}
              data-chosen={isChosen}
              style={{
                left: `${100 * box.left}%`,
                width: `${100 * (box.right - box.left)}%`,
                top: `${2 * i}rem`,
              }}
            >
              {digit} {percent(probability, 0)}
            </span>
          )),
        )}
      </div>
      <p className="quiet">{words.rule}</p>
    </section>
  );
}

/** The smallest distance between two groups in one row, as a fraction of the sheet's width. */
const GAP = 0.02;

/**
 * Arranges the groups in rows without overlap: chosen groups first, then the others, each from
 * narrow to wide.
 */
function rowsOf(considered: readonly ConsideredGroup[]): ConsideredGroup[][] {
  const width = ({ box }: ConsideredGroup) => Math.max(box.right - box.left, LEAST_WIDTH);
  const ordered = [...considered].sort(
    (a, b) => Number(b.isChosen) - Number(a.isChosen) || width(a) - width(b),
  );
  const rows: ConsideredGroup[][] = [];
  for (const group of ordered) {
    const isFree = (row: readonly ConsideredGroup[]) =>
      row.every(
        (other) =>
          group.box.left > other.box.left + width(other) + GAP ||
          other.box.left > group.box.left + width(group) + GAP,
      );
    const row = rows.find((one) => isFree(one) && one[0]?.isChosen === group.isChosen);
    if (row) row.push(group);
    else rows.push([group]);
  }
  return rows;
}

/** Minimum width for a group's text, as a fraction of the sheet's width. */
const LEAST_WIDTH = 0.1;
