import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import type { Random } from "./random.ts";

/** Share of the plain zeros that get a slash. */
const SLASHED = 0.45;
/** Share of the plain zeros that get a dot. */
const DOTTED = 0.05;
/** Share of the slashes that are drawn without lifting the pen. */
const DRAWN_ON = 0.2;
/** Share of the plain zeros that are made narrower. */
const NARROW_RING = 0.3;

/**
 * Turns some plain zeros into slashed or dotted ones. Slashes vary in length, slant and position:
 * they are half to twice the ring's diameter long, at almost any angle, and slightly off-centre.
 * Some are drawn without lifting the pen. Drawings are centred at (0, 0). A zero with several
 * strokes already has a slash, so it is unchanged.
 */
export function changeZero(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const [own, ...others] = strokes;
  if (own === undefined || others.length > 0) return strokes;
  const narrow = random.chance(NARROW_RING) ? random.between(0.55, 0.95) : 1;
  const ring = own.map(({ x, y }) => ({ x: x * narrow, y }));
  const kind = random.between(0, 1);
  if (kind < DOTTED) return [ring, dot(random)];
  if (kind > DOTTED + SLASHED) return [ring];
  const [from, to] = slash(ring, random);
  if (!random.chance(DRAWN_ON)) return [ring, [from, to]];
  // The pen continues from the end of the ring to the far end of the slash.
  const end = ring.at(-1) as Point;
  const far = distance(end, from) > distance(end, to) ? from : to;
  return [[...ring, ...(random.chance(0.5) ? [far === from ? to : from] : []), far]];
}

/** Returns the two ends of a slash through the ring. */
function slash(ring: Stroke, random: Random): readonly [Point, Point] {
  const halfOf = (values: readonly number[]) => (Math.max(...values) - Math.min(...values)) / 2;
  const halfWidth = Math.max(0.05, halfOf(ring.map(({ x }) => x)));
  const halfHeight = Math.max(0.05, halfOf(ring.map(({ y }) => y)));
  const angle = (slashDegrees(random) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), -Math.sin(angle)];
  // Radius of the ring in the direction of the slash, treating the ring as an ellipse.
  const radius = 1 / Math.hypot(cos / halfWidth, sin / halfHeight);
  const half = radius * random.between(0.5, 2.1);
  const [x, y] = [random.normal() * 0.12 * halfWidth, random.normal() * 0.12 * halfHeight];
  return [
    { x: x + cos * half, y: y + sin * half },
    { x: x - cos * half, y: y - sin * half },
  ];
}

/** A random angle in degrees: 0 is horizontal, and 90 is vertical. */
function slashDegrees(random: Random): number {
  const kind = random.between(0, 1);
  if (kind < 0.7) return random.between(20, 80);
  if (kind < 0.8) return random.between(100, 160);
  return kind < 0.9 ? 90 + random.normal() * 5 : random.normal() * 6;
}

function dot(random: Random): Stroke {
  const [x, y] = [random.normal() * 0.04, random.normal() * 0.05];
  const [dx, dy] = [random.normal() * 0.03, random.normal() * 0.03];
  return [
    { x, y },
    { x: x + dx, y: y + dy },
  ];
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
