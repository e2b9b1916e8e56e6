import { useLayoutEffect, useState } from "react";

/** How many of the tools that load later fit into the toolbar. */
export type Fit = "none" | "first" | "all";

/**
 * Returns how many of the buttons fit into `room`. Measures again when the width of `room` or the
 * buttons' `names` change.
 */
export function useFits(room: HTMLElement, names: unknown): Fit {
  const [widthPx, setWidthPx] = useState(0);
  const [tooNarrow, setTooNarrow] = useState({ names, first: 0, all: 0 });
  useLayoutEffect(() => {
    const measure = () => setWidthPx(room.clientWidth);
    const resized = new ResizeObserver(measure);
    resized.observe(room);
    measure();
    return () => resized.disconnect();
  }, [room]);
  const known = tooNarrow.names === names ? tooNarrow : { names, first: 0, all: 0 };
  const fit = widthPx > known.all ? "all" : widthPx > known.first ? "first" : "none";
  useLayoutEffect(() => {
    if (fit === "none") return;
    const buttons = [...room.querySelectorAll<HTMLElement>(":scope > .tool")];
    const neededPx = buttons.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
    if (neededPx > widthPx) setTooNarrow({ ...known, [fit]: widthPx });
  });
  return fit;
}
