import type { Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "./random.ts";

const FLAG_OR_FOOT = 0.4;
const TURNED_UP = 0.08;

/** May give a plain 1 a flag, a foot or both, or make its stroke turn back up at the bottom. */
export function changeOne(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const points = strokes.flat();
  const width = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
  // Change only a plain bar, because a wide 1 already has a flag or a foot.
  if (strokes.length > 1 || width > 0.3) return strokes;
  const top = points.reduce((a, b) => (b.y < a.y ? b : a));
  const bottom = points.reduce((a, b) => (b.y > a.y ? b : a));
  const chosen = random.between(0, 1);
  if (chosen < TURNED_UP) {
    const length = random.between(0.15, 0.6);
    const angle = (random.between(8, 22) * (random.chance(0.7) ? 1 : -1) * Math.PI) / 180;
    const end = { x: bottom.x + length * Math.sin(angle), y: bottom.y - length * Math.cos(angle) };
    return [...strokes, [bottom, end]];
  }
  if (chosen > TURNED_UP + FLAG_OR_FOOT) return strokes;
  const kind = random.between(0, 1);
  const hasFoot = kind > 0.35;
  const reach = random.between(0.12, hasFoot ? 0.5 : 0.4);
  // Without a foot, a long flag that is not steep would turn the 1 into a 7.
  const steepness = random.between(hasFoot || reach < 0.3 ? 0.6 : 0.85, 1.3);
  const flag: Stroke = [
    { x: top.x - reach, y: top.y + reach * steepness },
    { x: top.x, y: top.y },
  ];
  const half = random.between(0.12, 0.35);
  const foot: Stroke = [
    { x: bottom.x - half, y: bottom.y + random.normal() * 0.015 },
    { x: bottom.x + half * random.between(0.7, 1.2), y: bottom.y + random.normal() * 0.015 },
  ];
  if (!hasFoot) return [...strokes, flag];
  return kind < 0.85 ? [...strokes, flag, foot] : [...strokes, foot];
}
