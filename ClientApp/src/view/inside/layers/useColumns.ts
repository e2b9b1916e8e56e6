import { type RefObject, useEffect, useState } from "react";

/** A finger's width. */
const LEAST_WIDTH_PX = 44;

/** Rows of more tiles than this are hard to survey. */
const MOST_COLUMNS = 16;

/** So many columns of tiles have room in an element, each wide enough for a finger. */
export function useColumns(element: RefObject<Element | null>, tiles: number): number {
  const [columns, setColumns] = useState(8);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = Math.floor((entry?.contentRect.width ?? 0) / LEAST_WIDTH_PX);
      const most = Math.max(1, Math.min(room, MOST_COLUMNS, tiles));
      // Full rows look better, where a few columns less make them.
      const fewer = Array.from({ length: Math.ceil(most / 4) }, (_, i) => most - i);
      setColumns(fewer.find((one) => tiles % one === 0) ?? most);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, tiles]);
  return columns;
}
