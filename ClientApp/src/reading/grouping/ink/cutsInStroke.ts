import type { BoundingBox } from "../../../raster/boundingBox.ts";
import type { Point, Stroke } from "../../../strokes/stroke.ts";

/** Minimum height of the ink on each side of a cut, as a fraction of the line's height. */
const LEAST_HEIGHT = 0.45;
/** Maximum horizontal overlap of the two sides of a cut, as a fraction of the line's height. */
const MOST_OVERLAP = 0.3;
/**
 * A stroke that contains several digits ends at least this far to the right of its start, as a
 * fraction of the line's height. A 0 ends where it starts.
 */
const LEAST_ADVANCE = 0.15;
/**
 * Minimum distance between two cuts, as a fraction of the line's height. A cut closer than this to
 * a better one is dropped, because it would give nearly the same pieces.
 */
const LEAST_DISTANCE = 0.15;

interface Cut {
  readonly at: number;
  readonly overlap: number;
}

/**
 * Returns the ascending indices of the points at which a stroke may continue from one digit to the
 * next. At such a point, the stroke turns up or down, or is halfway between two turns, and the ink
 * before it is to the left of the ink after it.
 */
export function cutsInStroke(stroke: Stroke, lineHeight: number, mostCuts: number): number[] {
  if (mostCuts === 0) return [];
  const last = stroke.length - 1;
  const advance = (stroke[last]?.x ?? 0) - (stroke[0]?.x ?? 0);
  if (advance < LEAST_ADVANCE * lineHeight) return [];
  const before = boxesUpTo(stroke);
  const after = boxesUpTo([...stroke].reverse()).reverse();
  const cuts: Cut[] = [];
  for (const at of turns(stroke, lineHeight * 0.1)) {
    const left = before[at] as BoundingBox;
    const right = after[at] as BoundingBox;
    if (left.bottom - left.top < LEAST_HEIGHT * lineHeight) continue;
    if (right.bottom - right.top < LEAST_HEIGHT * lineHeight) continue;
    const overlap = (left.right - right.left) / lineHeight;
    if (at > 0 && at < last && overlap <= MOST_OVERLAP) cuts.push({ at, overlap });
  }
  const chosen: Cut[] = [];
  for (const cut of cuts.sort((a, b) => a.overlap - b.overlap)) {
    const isApart = chosen.every(
      ({ at }) => distance(stroke, at, cut.at) >= LEAST_DISTANCE * lineHeight,
    );
    if (isApart && chosen.length < mostCuts) chosen.push(cut);
  }
  return chosen.map(({ at }) => at).sort((a, b) => a - b);
}

/** Returns, for each point, the bounding box of all points up to that point. */
function boxesUpTo(stroke: Stroke): BoundingBox[] {
  let [left, top, right, bottom] = [1 / 0, 1 / 0, -1 / 0, -1 / 0];
  return stroke.map(({ x, y }) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    return { left, right, top, bottom };
  });
}

/**
 * Returns the indices of the peaks and troughs after which the pen moves back by at least
 * `prominence`, and of the points halfway between two of them. Both ends of the stroke count, but
 * its start is not returned.
 */
function turns(stroke: Stroke, prominence: number): number[] {
  const found: number[] = [0];
  let direction = 0;
  let extreme = 0;
  const y = (i: number) => (stroke[i] as Point).y;
  for (let i = 1; i < stroke.length; i++) {
    const step = y(i) - y(extreme);
    if (direction === 0) {
      if (Math.abs(step) >= prominence) {
        direction = Math.sign(step);
        extreme = i;
      }
    } else if (step * direction >= 0) extreme = i;
    else if (-step * direction >= prominence) {
      found.push(extreme);
      direction = -direction;
      extreme = i;
    }
  }
  found.push(stroke.length - 1);
  const isLevel = (i: number, at: number) => Math.abs(y(i) - y(at)) < prominence;
  return found
    .map((at) => {
      let [from, to] = [at, at];
      while (from > 0 && isLevel(from - 1, at)) from--;
      while (to < stroke.length - 1 && isLevel(to + 1, at)) to++;
      return middleOf(stroke, from, to);
    })
    .flatMap((at, i) => {
      const next = found[i + 1];
      return next === undefined ? [at] : [at, Math.round((at + next) / 2)];
    })
    .filter((at, i, all) => i > 0 && at !== all[i - 1]);
}

/** Returns the index of the point in the middle of this part of the stroke, by length. */
function middleOf(stroke: Stroke, from: number, to: number): number {
  const lengths = [0];
  for (let i = from + 1; i <= to; i++) {
    lengths.push((lengths.at(-1) as number) + distance(stroke, i - 1, i));
  }
  const half = (lengths.at(-1) as number) / 2;
  return from + lengths.findIndex((length) => length >= half);
}

function distance(stroke: Stroke, from: number, to: number): number {
  const a = stroke[from] as Point;
  const b = stroke[to] as Point;
  return Math.hypot(a.x - b.x, a.y - b.y);
}
