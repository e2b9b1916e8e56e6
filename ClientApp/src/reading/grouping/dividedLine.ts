import type { Stroke } from "../../strokes/stroke.ts";
import { type Group, groupsIn, groupWith, type Run, runsIn } from "./groups.ts";
import { type InkKind, PEN } from "./ink/inkKind.ts";
import { type Lattice, latticeOf } from "./lattice.ts";
import { type Line, lineOf } from "./line.ts";
import { linesOf } from "./lines.ts";
import { type Piece, pieceOf } from "./piece.ts";

/**
 * A line, the groups of pieces that could each be one digit, and all ways to divide the line into
 * such groups.
 */
export interface DividedLine {
  readonly line: Line;
  readonly groups: readonly Group[];
  readonly lattice: Lattice;
  readonly kind: InkKind;
}

/**
 * Maximum number of strokes in a drawing. A drawing with more strokes takes too long to read and is
 * not a number anyway.
 */
const MOST_STROKES = 60;

/** Maximum number of pieces in a line, for the same reason. */
const MOST_PIECES = 30;

/** Maximum number of different groups in a drawing, for the same reason. */
const MOST_GROUPS = 90;

/**
 * Limits on the number of cuts per stroke. They are tried in this order until there are few enough
 * pieces and groups.
 */
const CUTS = [5, 2, 1, 0];

/** Lines of writing, from top to bottom. */
export type Layout = readonly DividedLine[];

/**
 * Returns the possible layouts of the strokes. In one layout, the strokes are divided into lines by
 * position. In the other, all strokes are in one line, because a 5 with a high bar or an 8 made of
 * two rings looks like two lines. Returns an empty array if there is too much ink for a number. The
 * stroke with index `growing` is still being drawn and is not cut. The ink of each element of
 * `joins` is one of the groups, even if its parts are far apart.
 */
export function layoutsOf(
  drawn: readonly Stroke[],
  growing: number | null = null,
  kind = PEN,
  joins: readonly (readonly Run[])[] = [],
): Layout[] {
  const points = drawn.reduce((sum, { length }) => sum + length, 0);
  if (points === 0 || points > kind.mostPoints || drawn.length > MOST_STROKES) return [];
  const strokes = drawn.map((stroke, i) => pieceOf(stroke, i));
  const lines = linesOf(strokes);
  const layouts = lines.length > 1 ? [lines, [[...strokes]]] : [lines];
  const known = new Set<string>();
  return layouts.flatMap((layout) => {
    // All ink together has already been read as one digit, so merged lines are not considered as one
    // digit again.
    const mayBeOne = layout === lines;
    const divided = divide(layout, growing, kind, joins, mayBeOne, known);
    for (const ink of divided.flatMap(inksOf)) known.add(ink);
    return divided.length > 0 ? [divided] : [];
  });
}

/**
 * Returns an empty array if the lines have too many pieces or groups. `known` contains the ink of
 * the groups that have already been counted.
 */
function divide(
  lines: readonly (readonly Piece[])[],
  growing: number | null,
  kind: InkKind,
  joins: readonly (readonly Run[])[],
  mayBeOne: boolean,
  known: ReadonlySet<string>,
): Layout {
  for (const cuts of CUTS) {
    const mostCuts = (stroke: number) => (stroke === growing ? 0 : cuts);
    const divided = lines.flatMap((strokes) => {
      const line = divideLine(lineOf(strokes, kind, mostCuts), kind, joins, mayBeOne);
      return line ? [line] : [];
    });
    const inks = new Set([...known, ...divided.flatMap(inksOf)]);
    if (divided.length === lines.length && inks.size <= MOST_GROUPS + joins.length) return divided;
  }
  return [];
}

function divideLine(
  line: Line,
  kind: InkKind,
  joins: readonly (readonly Run[])[],
  mayBeOne: boolean,
): DividedLine | null {
  if (line.pieces.length > MOST_PIECES) return null;
  const groups = groupsIn(line, mayBeOne);
  for (const runs of joins) {
    const group = groupWith(runs, line);
    if (group === null || group.members.length === line.pieces.length) continue;
    const isKnown = groups.some(({ members }) => String(members) === String(group.members));
    if (!isKnown) groups.push(group);
  }
  if (groups.length > MOST_GROUPS + joins.length) return null;
  const lattice = latticeOf(
    line.pieces.length,
    groups.map(({ members }) => members),
  );
  return lattice && { line, groups, lattice, kind };
}

/** One string for each group. Groups with the same ink have the same string. */
const inksOf = ({ line, groups }: DividedLine): string[] =>
  groups.map((group) =>
    runsIn(group, line)
      .map(({ stroke, from, to }) => `${stroke}:${from}-${to}`)
      .join(" "),
  );
