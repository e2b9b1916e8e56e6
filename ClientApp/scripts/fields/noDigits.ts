import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import { boxed } from "./boxed.ts";
import type { Random } from "./random.ts";
import { resample } from "./varyStrokes.ts";

type Drawing = readonly Stroke[];

/** Returns a real scribble, which may be mirrored, turned and missing some of its strokes. */
export function varyScribble(scribble: Drawing, random: Random): Drawing {
  let drawing = scribble;
  if (random.chance(0.3)) drawing = mirrored(drawing);
  if (random.chance(0.4)) drawing = turned(drawing, random.between(-Math.PI, Math.PI));
  // A scribble with at least three strokes left is almost never a digit.
  if (drawing.length > 4 && random.chance(0.3)) {
    drawing = drawing.slice(0, Math.ceil(drawing.length * random.between(0.6, 1)));
  }
  return boxed(drawing);
}

/**
 * Two digits, one below the other or overlapping. Neither may be a 0 or a 1, because a 0 with a 1
 * looks like a slashed 0.
 */
export function twoDigits(first: Drawing, second: Drawing, random: Random): Drawing {
  const [dx, dy] = random.chance(0.5)
    ? [random.normal() * 0.1, random.between(0.9, 1.2)]
    : [random.between(0.3, 0.5), random.between(-0.4, 0.4)];
  return boxed([...first, ...moved(second, dx, dy)]);
}

/**
 * A digit crossed out with at least three lines, or scribbled over. A slashed 0 or a barred 7 has
 * only one extra line.
 */
export function struckOut(digit: Drawing, random: Random): Drawing {
  if (random.chance(0.4)) {
    const [width, height] = [random.between(0.7, 1.1), random.between(0.5, 0.9)];
    const scribble = map(zigzag(random), ({ x, y }) => ({ x: x * width, y: y * height }));
    return boxed([...digit, ...scribble]);
  }
  const count = Math.round(random.between(2.5, 5));
  const lines = Array.from({ length: count }, () => {
    const [angle, offset] = [random.between(0, Math.PI), random.between(-0.3, 0.3)];
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const reach = random.between(0.45, 0.7);
    return [-reach, reach].map((t) => ({ x: t * cos - offset * sin, y: t * sin + offset * cos }));
  });
  return boxed([...digit, ...lines]);
}

/**
 * A ring with a large scribble at its edge, or with several marks inside, such as a fruit or a face.
 * A small mark at the edge would look like the end of a carelessly closed 0.
 */
export function ringWithMarks(random: Random): Drawing {
  const [rx, ry] = [0.5, 0.5 * random.between(0.7, 1.1)];
  const from = random.between(0, 1);
  const ring = arc(0, 0, rx, ry, from, from + random.between(0.92, 1.1));
  if (random.chance(0.5)) {
    const angle = random.between(-Math.PI, 0);
    const place = random.between(0.9, 1.3);
    const size = random.between(0.4, 0.7);
    const mark = random.chance(0.7) ? zigzag(random) : scrawl(random);
    const atEdge = map(mark, ({ x, y }) => ({
      x: x * size + rx * place * Math.cos(angle),
      y: y * size + ry * place * Math.sin(angle),
    }));
    return boxed([ring, ...atEdge]);
  }
  const marks = Array.from({ length: Math.round(random.between(2.5, 5.5)) }, () => {
    const [x, y] = [random.between(-0.3, 0.3), random.between(-0.25, 0.25)];
    const size = random.between(0.06, 0.2);
    const turn = random.between(0, 1);
    return arc(x, y, size, size * random.between(0.2, 1), turn, turn + random.between(0.3, 1));
  });
  return boxed([ring, ...marks]);
}

/** A child's scrawl: one or more lines that wander at random. */
export function scrawl(random: Random): Drawing {
  const strokes = random.chance(0.6) ? 1 : Math.round(random.between(2, 4));
  return boxed(
    Array.from({ length: strokes }, () => {
      let [x, y] = [random.between(-0.5, 0.5), random.between(-0.5, 0.5)];
      let heading = random.between(0, 2 * Math.PI);
      const [wildness, drift] = [random.between(0.3, 1.1), random.normal() * 0.15];
      const steps = Math.round(random.between(40, 140) / Math.sqrt(strokes));
      return Array.from({ length: steps }, () => {
        heading += random.normal() * wildness + drift;
        // Turn back towards the middle, because a scrawl stays in one place.
        if (Math.hypot(x, y) > 0.5) heading = Math.atan2(-y, -x) + random.normal() * 0.5;
        x += 0.07 * Math.cos(heading);
        y += 0.07 * Math.sin(heading);
        return { x, y };
      });
    }),
  );
}

/** A back-and-forth line, as if shading an area or crossing something out. */
export function zigzag(random: Random): Drawing {
  const turns = Math.round(random.between(4, 12));
  const height = random.between(0.2, 1);
  const points = Array.from({ length: turns + 1 }, (_, i) => ({
    x: i / turns - 0.5 + random.normal() * 0.03,
    y: (i % 2 === 0 ? -0.5 : 0.5) * height + random.normal() * 0.06,
  }));
  return boxed(turned([resample(points, 0.03)], random.between(-Math.PI, Math.PI)));
}

/** A capital letter or symbol that does not look like a digit. */
export function letter(random: Random): Drawing {
  return boxed(random.pick(LETTERS));
}

const line = (...points: readonly (readonly [number, number])[]): Stroke =>
  resample(
    points.map(([x, y]) => ({ x, y })),
    0.03,
  );

/** An arc around (cx, cy). Angles are in turns, clockwise from the right. */
function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Stroke {
  return Array.from({ length: 30 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / 29);
    return { x: cx + rx * Math.cos(angle), y: cy + ry * Math.sin(angle) };
  });
}

/**
 * The letters A E F H K M N P R T U W X, a plus, an equals sign, a heart, a star and a house.
 * Letters that look like a digit (B D G I J L O Q S Z) are left out.
 */
const LETTERS: readonly Drawing[] = [
  [line([-0.4, 0.5], [0, -0.5], [0.4, 0.5]), line([-0.25, 0.15], [0.25, 0.15])],
  [line([0.3, -0.5], [-0.3, -0.5], [-0.3, 0.5], [0.3, 0.5]), line([-0.3, 0], [0.2, 0])],
  [line([0.3, -0.5], [-0.3, -0.5], [-0.3, 0.5]), line([-0.3, 0], [0.2, 0])],
  [line([-0.35, -0.5], [-0.35, 0.5]), line([0.35, -0.5], [0.35, 0.5]), line([-0.35, 0], [0.35, 0])],
  [line([-0.3, -0.5], [-0.3, 0.5]), line([0.3, -0.5], [-0.3, 0.05], [0.35, 0.5])],
  [line([-0.45, 0.5], [-0.4, -0.5], [0, 0.2], [0.4, -0.5], [0.45, 0.5])],
  [line([-0.35, 0.5], [-0.35, -0.5], [0.35, 0.5], [0.35, -0.5])],
  [line([-0.3, 0.5], [-0.3, -0.5]), arc(-0.3, -0.22, 0.55, 0.28, -0.25, 0.25)],
  [
    line([-0.3, 0.5], [-0.3, -0.5]),
    [...arc(-0.3, -0.22, 0.55, 0.28, -0.25, 0.25), ...line([-0.3, 0.06], [0.35, 0.5])],
  ],
  [line([-0.4, -0.5], [0.4, -0.5]), line([0, -0.5], [0, 0.5])],
  [
    [
      ...line([-0.35, -0.5], [-0.35, 0.15]),
      ...arc(0, 0.15, 0.35, 0.35, 0.5, 0),
      ...line([0.35, 0.15], [0.35, -0.5]),
    ],
  ],
  [line([-0.5, -0.5], [-0.25, 0.5], [0, -0.3], [0.25, 0.5], [0.5, -0.5])],
  [line([-0.4, -0.5], [0.4, 0.5]), line([0.4, -0.5], [-0.4, 0.5])],
  [line([-0.4, 0], [0.4, 0]), line([0, -0.4], [0, 0.4])],
  [
    [
      ...arc(-0.25, -0.2, 0.25, 0.25, 0.5, 1),
      ...arc(0.25, -0.2, 0.25, 0.25, 0.5, 1),
      ...line([0.5, -0.2], [0, 0.5], [-0.5, -0.2]),
    ],
  ],
  [line([-0.3, 0.5], [0, -0.5], [0.3, 0.5], [-0.5, -0.1], [0.5, -0.1], [-0.3, 0.5])],
  [line([-0.4, 0.5], [-0.4, -0.1], [0, -0.5], [0.4, -0.1], [0.4, 0.5], [-0.4, 0.5])],
  [line([-0.4, -0.1], [0.4, -0.1]), line([-0.4, 0.2], [0.4, 0.2])],
];

const moved = (drawing: Drawing, dx: number, dy: number): Drawing =>
  map(drawing, ({ x, y }) => ({ x: x + dx, y: y + dy }));

const mirrored = (drawing: Drawing): Drawing => map(drawing, ({ x, y }) => ({ x: -x, y }));

function turned(drawing: Drawing, angle: number): Drawing {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return map(drawing, ({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
}

const map = (drawing: Drawing, move: (point: Point) => Point): Drawing =>
  drawing.map((stroke) => stroke.map(move));
