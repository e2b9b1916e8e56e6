import { expect, test } from "vitest";
import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import { boxed } from "./boxed.ts";
import type { Random } from "./random.ts";
import { varyStrokes } from "./varyStrokes.ts";

/** The variations that are applied only sometimes, in order. */
const CHANCES = ["overshoots", "few points", "rounding", "tremor", "gap", "coarse pixels"] as const;
/**
 * The variations that are always applied, in order. Each uses a normally distributed random number.
 */
const NORMALS = ["bend", "bend", "bend", "bend", "turn", "slant", "aspect"] as const;

type Variation = (typeof CHANCES)[number] | (typeof NORMALS)[number];

/** A random number generator that applies only one variation, at full strength. */
function only(variation?: Variation): Random {
  let [chances, normals] = [0, 0];
  return {
    chance: () => CHANCES[chances++] === variation,
    between: (_, to) => to,
    normal: () => {
      const name = NORMALS[normals++];
      if (name === undefined && variation === "tremor") return (normals >> 1) % 2 === 0 ? 1 : -1;
      return name === variation ? 1 : 0;
    },
    pick: ([first]) => first as never,
  };
}

/** Two straight arms that meet at a corner, the 21st point. */
const corner: Stroke = [
  ...Array.from({ length: 21 }, (_, i) => ({ x: -0.5, y: 0.5 - i / 20 })),
  ...Array.from({ length: 20 }, (_, i) => ({ x: -0.5 + (i + 1) / 20, y: -0.5 })),
];
const drawn = boxed([corner]);
const vary = (variation?: Variation) => varyStrokes(drawn, only(variation));
const first = (strokes: readonly Stroke[]): Stroke => strokes[0] ?? [];
const arm = (stroke: Stroke, from: number, to: number): Point => {
  const [a, b] = [stroke[from] as Point, stroke[to] as Point];
  return { x: b.x - a.x, y: b.y - a.y };
};
/** How far the arms are from a right angle: 0 if they are perpendicular. */
const shear = (stroke: Stroke) => {
  const [up, along] = [arm(stroke, 0, 20), arm(stroke, 20, 40)];
  return (up.x * along.x + up.y * along.y) / Math.hypot(up.x, up.y) / Math.hypot(along.x, along.y);
};

test("without any variation, a drawing does not change", () => {
  expect(vary()).toEqual(drawn);
});

test("an overshoot extends both ends and keeps the rest", () => {
  const longer = first(vary("overshoots"));
  expect(longer).toHaveLength(corner.length + 2);
  expect(arm(longer, 1, 0).y).toBeGreaterThan(0.03);
  expect(arm(longer, longer.length - 2, longer.length - 1).x).toBeGreaterThan(0.03);
});

test("thinning out keeps only a few points, including both ends", () => {
  const thin = first(vary("few points"));
  expect(thin.length).toBeLessThan(corner.length / 2);
  expect([thin[0], thin.at(-1)]).toEqual([first(drawn)[0], first(drawn).at(-1)]);
});

test("rounding cuts the corner and keeps the ends", () => {
  const nearest = (stroke: Stroke) =>
    Math.min(...stroke.map(({ x, y }) => Math.hypot(x + 0.5, y + 0.5)));
  const round = first(vary("rounding"));
  expect(nearest(first(drawn))).toBeLessThan(1e-9);
  expect(nearest(round)).toBeGreaterThan(0.01);
  expect(round[0]?.y).toBeCloseTo(0.5, 9);
  expect(round.at(-1)?.x).toBeCloseTo(0.5, 9);
});

test("tremor moves points slightly to either side", () => {
  const off = first(vary("tremor")).map(({ x, y }) =>
    Math.min(Math.abs(x + 0.5), Math.abs(y + 0.5)),
  );
  expect(Math.max(...off)).toBeGreaterThan(0.005);
  expect(Math.max(...off)).toBeLessThan(0.06);
});

test("a gap splits a stroke in two and removes only a little ink", () => {
  const [before = [], after = []] = vary("gap");
  const [end, start] = [before.at(-1) as Point, after[0] as Point];
  expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeLessThan(0.06);
  expect([before[0], after.at(-1)]).toEqual([first(drawn)[0], first(drawn).at(-1)]);
});

test("a slant tilts vertical lines and leaves horizontal ones level", () => {
  const slanted = first(vary("slant"));
  expect(Math.abs(shear(slanted))).toBeGreaterThan(0.1);
  expect(arm(slanted, 20, 40).y).toBeCloseTo(0, 9);
});

test("turning and stretching keep the arms perpendicular", () => {
  for (const variation of ["turn", "aspect"] as const) {
    expect(shear(first(vary(variation)))).toBeCloseTo(0, 9);
    expect(vary(variation)).not.toEqual(drawn);
  }
});

test("bending turns straight lines into curves", () => {
  const bent = first(vary("bend"));
  const whole = arm(bent, 20, 40);
  const off = bent.slice(21, 40).map((_, i) => {
    const part = arm(bent, 20, 21 + i);
    return Math.abs(whole.x * part.y - whole.y * part.x) / Math.hypot(whole.x, whole.y);
  });
  expect(Math.max(...off)).toBeGreaterThan(0.005);
});
