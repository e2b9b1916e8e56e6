import { type CSSProperties, Fragment, useSyncExternalStore } from "react";
import type { Recogniser } from "../../../reading/recogniser.ts";

/** The digits of a number, with one line of text per written line. The selected digit is marked. */
export function NumberText({ recogniser }: { readonly recogniser: Recogniser }) {
  const shown = useSyncExternalStore(recogniser.subscribe, () => recogniser.reading.shown);
  if (shown.verdict !== "number") return null;
  const { number, selected } = shown;
  const digits = Math.max(...number.map((line) => line.length));
  // Set inline, because the style sheet for numbers loads later, together with the brackets.
  const style = {
    "--digits": digits,
    "--lines": number.length,
    whiteSpace: "pre",
  } as CSSProperties;
  return (
    <span className="number" style={style}>
      {number.map((line, i) => (
        <Fragment key={line[0]?.key}>
          {i > 0 && "\n"}
          {line.map(({ key, digit }) =>
            key === selected.key ? (
              <em key={key}>{digit}</em>
            ) : (
              <Fragment key={key}>{digit}</Fragment>
            ),
          )}
        </Fragment>
      ))}
    </span>
  );
}
