import type { WritersDrawing } from "../../data/numberDrawings.ts";

/**
 * Splits the drawings into folds for cross-validation. All files in one of UNIPEN's folders are in
 * the same fold, because one person may have written several of them.
 */
export function foldsOf(
  drawings: readonly Pick<WritersDrawing, "writer">[],
  count: number,
): (drawing: Pick<WritersDrawing, "writer">) => number {
  const folders = [...new Set(drawings.map(folderOf))].sort();
  return (drawing) => folders.indexOf(folderOf(drawing)) % count;
}

/** The writer without the file's name: "apd/apd06" for "apd/apd06/app0608.dat". */
const folderOf = ({ writer }: Pick<WritersDrawing, "writer">): string =>
  writer.replace(/\/[^/]*$/, "");
