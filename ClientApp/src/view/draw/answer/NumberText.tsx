import { type CSSProperties, Fragment, useSyncExternalStore } from "react";
import type { Recogniser } from "../../../reading/recogniser.ts";

// Set inline, because the style sheet for numbers loads later, together with the brackets.
const SELECTED = { color: "var(--accent)", fontStyle: "normal" };

/** The digits of a number, with one line of text per written line. The selected digit is marked. */
export function NumberText({ recogniser }: { readonly recogniser: Recogniser }) {
  const shown = useSyncExternalStore(recogniser.subscribe, () => recogniser.reading.shown);
  if (shown.verdict !== "number") return null;
  const { number, selected } = shown;
  const digits = Math.max(...number.map((line) => line.length));
  const style = {
    "--digits": digits,
    "--lines": number.length,
    whiteSpace: "pre",
  } as CSSProperties;
  return (
    <span className="number" style={style}>
      {number.map((line, i) => {
        const at = line.findIndex(({ key }) => key === selected.key);
        const text = line.map(({ digit }) => digit);
        return (
          <Fragment key={line[0]?.key}>
            {i > 0 && "\n"}
            {/* One string for all digits, so React updates it only if a digit changes. */}
            {text.slice(0, Math.max(at, 0)).join("")}
            {at >= 0 && <em style={SELECTED}>{text[at]}</em>}
            {text.slice(at + 1).join("")}
          </Fragment>
        );
      })}
    </span>
  );
}
