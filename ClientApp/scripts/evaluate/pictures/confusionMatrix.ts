import { DIGITS } from "../../../src/measure/sampleSet.ts";
import { numbersIn } from "../../../src/words/numbers.ts";
import { element, QUIET, RIGHT, RULE, svg, text, WRONG } from "./svg.ts";

const CELL_PX = 48;
const LEFT_PX = 76;
const TOP_PX = 104;
const NONE = DIGITS.length;

/**
 * An error that makes up at least this share of its row gets the full colour. The share is low
 * because errors are rare and each must be visible.
 */
const FULL_COLOUR_SHARE = 0.05;

/**
 * The left edge of a column, in pixels. A gap separates the last column, which counts digits that
 * are not shown.
 */
const x = (column: number): number => LEFT_PX + column * CELL_PX + (column >= NONE ? 8 : 0);
const y = (row: number): number => TOP_PX + row * CELL_PX;

/**
 * Confusion matrix `[10, 11]`: rows are the digits drawn, columns the digits shown. The last column
 * is "none shown".
 */
export function confusionMatrix(title: string, confusion: readonly (readonly number[])[]): string {
  const middle = { "text-anchor": "middle" };
  const sharesAt = { "text-anchor": "end", fill: QUIET };
  const sharesPx = x(NONE + 1) + 60;
  const heads = [...DIGITS, "none"].map((shown, column) =>
    text(x(column) + CELL_PX / 2, TOP_PX - 12, shown, { ...middle, "font-weight": 600 }),
  );
  const rows = confusion.flatMap((counts, row) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const share = total > 0 ? numbersIn("en").percent((counts[row] ?? 0) / total, 1) : "–";
    return [
      text(LEFT_PX - 16, y(row) + 29, String(row), { ...middle, "font-weight": 600 }),
      ...counts.flatMap((count, column) => cell(row, column, count, count / Math.max(total, 1))),
      text(sharesPx, y(row) + 29, share, sharesAt),
    ];
  });
  return svg(sharesPx + 20, y(DIGITS.length) + 24, [
    text(24, 34, title, { "font-size": 18, "font-weight": 600 }),
    text(x(5), TOP_PX - 40, "digit shown", { ...middle, fill: QUIET }),
    text(26, y(5), "digit drawn", { ...middle, fill: QUIET, transform: `rotate(-90 26 ${y(5)})` }),
    text(sharesPx, TOP_PX - 12, "right", sharesAt),
    ...heads,
    ...rows,
  ]);
}

function cell(row: number, column: number, count: number, share: number): string[] {
  const isRight = row === column;
  const strength = isRight ? share ** 2 : Math.min(1, 0.15 + share / FULL_COLOUR_SHARE);
  const colour = isRight ? RIGHT : column === NONE ? QUIET : WRONG;
  const tile = element("rect", {
    x: x(column) + 1,
    y: y(row) + 1,
    width: CELL_PX - 2,
    height: CELL_PX - 2,
    rx: 4,
    fill: count > 0 ? colour : RULE,
    "fill-opacity": count > 0 ? 0.1 + 0.85 * strength : 0.35,
  });
  if (count === 0) return [tile];
  const written = text(x(column) + CELL_PX / 2, y(row) + 29, String(count), {
    "text-anchor": "middle",
    ...(strength > 0.75 ? { fill: "#fff" } : {}),
  });
  return [tile, written];
}
