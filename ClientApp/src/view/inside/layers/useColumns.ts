import { type RefObject, useLayoutEffect, useState } from "react";

/** The smallest width that is easy to tap. */
const LEAST_WIDTH_PX = 44;

/** Rows with more tiles than this are confusing. */
const MOST_COLUMNS = 16;

/** Returns how many columns of tiles fit into an element, each wide enough to tap. */
export function useColumns(element: RefObject<Element | null>, tiles: number): number {
  const [columns, setColumns] = useState(8);
  // A layout effect, so that the first frame already has the right number of columns.
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const room = Math.floor(current.clientWidth / LEAST_WIDTH_PX);
      const most = Math.max(1, Math.min(room, MOST_COLUMNS, tiles));
      // Full rows look better, so use slightly fewer columns if that fills every row.
      const fewer = Array.from({ length: Math.ceil(most / 4) }, (_, i) => most - i);
      setColumns(fewer.find((one) => tiles % one === 0) ?? most);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, tiles]);
  return columns;
}
