import type { BoundingBox } from "../../raster/boundingBox.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import type { Line } from "./line.ts";
import { boxAround, heightOf, overlapOf, type Piece, widthOf } from "./piece.ts";

/** Pieces of a line that together may form one digit. */
export interface Group {
  /** Indices of the pieces in the line, ascending. */
  readonly members: readonly number[];
  readonly box: BoundingBox;
}

/** Maximum number of strokes in one digit. Several parts of the same stroke count as one. */
const MOST_STROKES = 4;
/** Maximum span of a group, in consecutive pieces of the line. */
const WINDOW = 9;
/** Maximum width of a digit, as a fraction of the line's height. */
const MOST_WIDTH = 1.9;
/** Maximum gap between a digit's pieces, as a fraction of the line's height. */
const MOST_GAP = 0.35;
/** Maximum gap if the ink on both sides is tall, as in a 4 whose two strokes do not touch. */
const MOST_TALL_GAP = 0.22;
const TALL = 0.7;

/**
 * All groups in the line that may be one digit. If `mayBeOne` is true, the last group is the whole
 * line.
 */
export function groupsIn(line: Line, mayBeOne: boolean): Group[] {
  const { pieces } = line;
  const groups: Group[] = [];
  const grow = (members: readonly number[], box: BoundingBox) => {
    if (isWithoutHoles(members, pieces) && members.length < pieces.length) {
      groups.push({ members, box });
    }
    const next = (members.at(-1) as number) + 1;
    const end = Math.min(pieces.length, (members[0] as number) + WINDOW);
    for (let added = next; added < end; added++) {
      if (!mayJoin(members, box, pieces[added] as Piece, line)) continue;
      grow([...members, added], boxAround([box, (pieces[added] as Piece).box]));
    }
  };
  pieces.forEach(({ box }, first) => {
    grow([first], box);
  });
  if (mayBeOne) groups.push({ members: pieces.map((_, i) => i), box: line.box });
  return groups;
}

function mayJoin(
  members: readonly number[],
  box: BoundingBox,
  piece: Piece,
  { pieces, height }: Line,
): boolean {
  const strokes = new Set(members.map((member) => pieces[member]?.stroke));
  const isKnown = strokes.has(piece.stroke);
  if (!isKnown && strokes.size === MOST_STROKES) return false;
  const isOneStroke = isKnown && strokes.size === 1;
  if (!isOneStroke && widthOf(boxAround([box, piece.box])) > MOST_WIDTH * height) return false;
  const across = -overlapOf(box.left, box.right, piece.box.left, piece.box.right);
  const down = -overlapOf(box.top, box.bottom, piece.box.top, piece.box.bottom);
  const areTall = Math.min(heightOf(box), heightOf(piece.box)) > TALL * height;
  return Math.max(across, down) <= (areTall ? MOST_TALL_GAP : MOST_GAP) * height;
}

/** Whether the parts of each stroke in the group are consecutive. */
function isWithoutHoles(members: readonly number[], pieces: readonly Piece[]): boolean {
  const own = members.map((member) => pieces[member] as Piece);
  return new Set(own.map(({ stroke }) => stroke)).size === runsOf(own).length;
}

/** Consecutive points of a stroke. */
export type Run = Pick<Piece, "source" | "stroke" | "from" | "to">;

/** The pieces in drawing order. Consecutive parts of a stroke are merged into one run. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  const inOrder = [...pieces].sort((a, b) => a.stroke - b.stroke || a.from - b.from);
  for (const { source, stroke, from, to } of inOrder) {
    const before = runs.at(-1);
    const isNext = before?.stroke === stroke && before.to === from;
    if (isNext) runs[runs.length - 1] = { ...before, to };
    else runs.push({ source, stroke, from, to });
  }
  return runs;
}

/** The group's runs in drawing order. */
export const runsIn = ({ members }: Group, { pieces }: Line): Run[] =>
  runsOf(members.map((member) => pieces[member] as Piece));

/** The group's ink in drawing order. */
export const inkOf = (group: Group, line: Line): readonly Stroke[] =>
  runsIn(group, line).map(({ source, from, to }) =>
    from === 0 && to === source.length - 1 ? source : source.slice(from, to + 1),
  );

/** The ink of both groups as one group. They must be on the same line. */
export const joined = (a: Group, b: Group): Group => ({
  members: [...new Set([...a.members, ...b.members])].sort((one, other) => one - other),
  box: boxAround([a.box, b.box]),
});

/** Whether the other group has all pieces of this one. Both must be on the same line. */
export const isWithin = ({ members }: Group, other: Group): boolean =>
  members.every((member) => other.members.includes(member));

/** Returns the group with exactly this ink, or null if the line does not have all of it. */
export function groupWith(runs: readonly Run[], line: Line): Group | null {
  const isIn = (piece: Piece) => runs.some((run) => contains(run, piece));
  const members = line.pieces.flatMap((piece, i) => (isIn(piece) ? [i] : []));
  if (members.length === 0) return null;
  const group = { members, box: boxAround(members.map((i) => (line.pieces[i] as Piece).box)) };
  const own = runsIn(group, line);
  const isWhole = (run: Run) =>
    own.some(({ source, from, to }) => {
      return source === run.source && from === run.from && to === run.to;
    });
  return runs.every(isWhole) ? group : null;
}

const contains = (run: Run, { source, from, to }: Run): boolean =>
  run.source === source && run.from <= from && to <= run.to;
