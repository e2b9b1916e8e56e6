/** How a number was read, digit by digit. */
export interface Alignment {
  /** Number of digits read correctly. */
  readonly right: number;
  /**
   * Number of digits that were written but not read, because they were read together with another
   * digit.
   */
  readonly joined: number;
  /** Number of digits that were read but not written, because one digit was read as several. */
  readonly split: number;
}

/**
 * Aligns the digits read with the digits written, using as few changes as possible (Levenshtein,
 * 1965).
 */
export function align(written: string, read: string): Alignment {
  interface Cell extends Alignment {
    readonly changes: number;
  }
  const start: Cell = { right: 0, joined: 0, split: 0, changes: 0 };
  let row: Cell[] = [start];
  for (let i = 1; i <= read.length; i++) row.push({ ...start, split: i, changes: i });
  for (const digit of written) {
    const before = row;
    const first = before[0] as Cell;
    row = [{ ...first, joined: first.joined + 1, changes: first.changes + 1 }];
    for (let i = 1; i <= read.length; i++) {
      const [above, left, diagonal] = [before[i], row[i - 1], before[i - 1]] as [Cell, Cell, Cell];
      const isRight = read[i - 1] === digit;
      const options: Cell[] = [
        isRight
          ? { ...diagonal, right: diagonal.right + 1 }
          : { ...diagonal, changes: diagonal.changes + 1 },
        { ...above, joined: above.joined + 1, changes: above.changes + 1 },
        { ...left, split: left.split + 1, changes: left.changes + 1 },
      ];
      row.push(options.reduce((a, b) => (b.changes < a.changes ? b : a)));
    }
  }
  const { right, joined, split } = row.at(-1) as Cell;
  return { right, joined, split };
}
