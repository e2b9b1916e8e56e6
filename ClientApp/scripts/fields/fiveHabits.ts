import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "./random.ts";

const BAR_APART = 0.1;

/**
 * Separates the bar of a 5 from its stem, and moves, turns or shortens the bar. Coordinates are in
 * -½..½.
 */
export function changeFive(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  if (!random.chance(BAR_APART)) return strokes;
  const apart = strokes.length === 1 ? atCorner(strokes[0] as Stroke) : strokes;
  const bar = apart.find(isBar);
  if (apart.length !== 2 || bar === undefined) return strokes;
  const left = bar.reduce((a, b) => (b.x < a.x ? b : a));
  const [dx, dy] = [random.between(-0.05, 0.2), random.between(-0.12, 0.06)];
  const angle = (random.normal() * 12 * Math.PI) / 180;
  const size = random.between(0.7, 1.1);
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
  const moved = bar.map(({ x, y }) => {
    const [across, down] = [x - left.x, y - left.y];
    return {
      x: left.x + dx + across * cos - down * sin,
      y: left.y + dy + across * sin + down * cos,
    };
  });
  return apart.map((stroke) => (stroke === bar ? moved : stroke));
}

/** Whether the stroke is flat and at the top. */
function isBar(stroke: Stroke): boolean {
  const [xs, ys] = [stroke.map(({ x }) => x), stroke.map(({ y }) => y)];
  const width = Math.max(...xs) - Math.min(...xs);
  return width > 0.2 && Math.max(...ys) - Math.min(...ys) < width / 2 && Math.max(...ys) < -0.15;
}

/** If the stroke of a 5 starts with the bar, splits it where the bar meets the stem. */
function atCorner(stroke: Stroke): readonly Stroke[] {
  const below = stroke.findIndex(({ y }) => y > -0.25);
  const top = stroke.slice(0, Math.max(below, 0));
  const corner = top.reduce((best, { x }, i) => (x < (top[best] as Point).x ? i : best), 0);
  return corner < 1 ? [stroke] : [stroke.slice(0, corner + 1), stroke.slice(corner)];
}
