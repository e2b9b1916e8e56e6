import { useLayoutEffect, useState } from "react";

/**
 * Whether all buttons fit into the room for them. Measured again when the room's width or the
 * `names` on the buttons change.
 */
export function useFits(room: HTMLElement, names: unknown): boolean {
  const [widthPx, setWidthPx] = useState(0);
  const [tooNarrow, setTooNarrow] = useState({ names, widthPx: 0 });
  useLayoutEffect(() => {
    const measure = () => setWidthPx(room.clientWidth);
    const resized = new ResizeObserver(measure);
    resized.observe(room);
    measure();
    return () => resized.disconnect();
  }, [room]);
  const fits = widthPx > (tooNarrow.names === names ? tooNarrow.widthPx : 0);
  useLayoutEffect(() => {
    const buttons = [...room.querySelectorAll<HTMLElement>(":scope > .tool")];
    const neededPx = buttons.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
    if (fits && neededPx > widthPx) setTooNarrow({ names, widthPx });
  }, [room, names, fits, widthPx]);
  return fits;
}
