/**
 * One row: what was measured, the count, the figure and its 95% confidence interval. Each column
 * may be empty.
 */
export type Row = readonly [name: string, count: string, figure: string, interval: string];

/** The rows of one measure. */
export interface Section {
  readonly title: string;
  /** What is measured, if the title does not say. */
  readonly note?: string;
  readonly rows: readonly Row[];
}

const HEAD: Row = ["", "count", "figure", "95% interval"];
const GAP = "   ";

/** One table of all sections, as text: names on the left, figures on the right. */
export function table(sections: readonly Section[]): string {
  const rows = [HEAD, ...sections.flatMap((section) => section.rows)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join(GAP)
      .trimEnd();
  const blocks = sections.map(({ title, note, rows }) =>
    [title, ...(note ? [`  ${note}`] : []), ...rows.map((row) => `  ${line(row)}`)].join("\n"),
  );
  return [`  ${line(HEAD)}`, ...blocks].join("\n\n");
}
