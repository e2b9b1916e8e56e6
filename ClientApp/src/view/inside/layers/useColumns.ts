import { type RefObject, useEffect, useState } from "react";

/** The smallest width that is easy to tap. */
const LEAST_WIDTH_PX = 44;

/** Rows with more tiles than this are confusing. */
const MOST_COLUMNS = 16;

/** Returns how many columns of tiles fit into an element, each wide enough to tap. */
export function useColumns(element: RefObject<Element | null>, tiles: number): number {
  const [columns, setColumns] = useState(8);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = Math.floor((entry?.contentRect.width ?? 0) / LEAST_WIDTH_PX);
      const most = Math.max(1, Math.min(room, MOST_COLUMNS, tiles));
      // Full rows look better, so use slightly fewer columns if that fills every row.
      const fewer = Array.from({ length: Math.ceil(most / 4) }, (_, i) => most - i);
      setColumns(fewer.find((one) => tiles % one === 0) ?? most);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, tiles]);
  return columns;
}
