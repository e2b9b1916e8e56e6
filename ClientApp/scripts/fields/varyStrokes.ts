import type { Point, Stroke } from "../../src/strokes/stroke.ts";
import { boxed } from "./boxed.ts";
import type { Random } from "./random.ts";

/**
 * Returns the drawing as another person with another pen might draw it. Varies slant, aspect ratio,
 * curvature, corners, overshoots, the number of points, tremor and
 * rounding to the pixels of a small surface. The input and the result are scaled to -½..½
 * (`boxed`).
 */
export function varyStrokes(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const bend = smoothWarp(random);
  const lean = affine(random);
  let drawing: readonly Stroke[] = strokes.map((stroke) =>
    stroke.map((point) => lean(bend(point))),
  );
  if (random.chance(0.35)) {
    const reach = random.between(0, 0.07);
    drawing = drawing.map((stroke) => extendEnds(stroke, reach * random.between(-0.7, 1)));
  }
  if (random.chance(0.35)) {
    const spacing = random.between(0.02, 0.2);
    drawing = drawing.map((stroke) => thinOut(stroke, spacing));
  }
  if (random.chance(0.4)) {
    const rounds = Math.round(random.between(1, 5));
    drawing = drawing.map((stroke) => roundCorners(resample(stroke, 0.03), rounds));
  }
  if (random.chance(0.4)) {
    const tremor = random.between(0.002, 0.014);
    drawing = drawing.map((stroke) => shake(resample(stroke, 0.05), tremor, random));
  }
  if (random.chance(0.06)) drawing = drawing.flatMap((stroke) => gap(stroke, random));
  if (random.chance(0.5)) {
    // Round to whole pixels, as if the drawing's longer side had this many pixels.
    const sizePx = Math.exp(random.between(Math.log(30), Math.log(400)));
    const snap = (coordinate: number) => Math.round(coordinate * sizePx) / sizePx;
    drawing = drawing.map((stroke) => stroke.map(({ x, y }) => ({ x: snap(x), y: snap(y) })));
  }
  return boxed(drawing);
}

/** Maximum slant: the tangent of 25°. */
const LEAN = 0.47;

type Move = (point: Point) => Point;

function affine(random: Random): Move {
  const angle = (random.normal() * 6 * Math.PI) / 180;
  // Most people slant their digits a little, some by up to 25° either way.
  const slant = random.between(0, 1) < 0.25 ? random.between(-LEAN, LEAN) : random.normal() * 0.16;
  const aspect = Math.exp(random.normal() * 0.19);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ x, y }) => {
    const wide = x * aspect - slant * y;
    return { x: wide * cos - y * sin, y: wide * sin + y * cos };
  };
}

/**
 * Returns a function that displaces points by two long waves in random directions. This changes
 * curvature and proportions, but not the topology.
 */
function smoothWarp(random: Random): Move {
  const waves = [0, 1].map(() => {
    const direction = random.between(0, 2 * Math.PI);
    return {
      kx: Math.cos(direction) * random.between(3, 8),
      ky: Math.sin(direction) * random.between(3, 8),
      phase: random.between(0, 2 * Math.PI),
      dx: random.normal() * 0.033,
      dy: random.normal() * 0.033,
    };
  });
  return (point) => {
    let { x, y } = point;
    for (const wave of waves) {
      const swing = Math.sin(wave.kx * point.x + wave.ky * point.y + wave.phase);
      x += wave.dx * swing;
      y += wave.dy * swing;
    }
    return { x, y };
  };
}

/** Extends both ends of the stroke by `length`, or shortens them if `length` is negative. */
function extendEnds(stroke: Stroke, length: number): Stroke {
  if (length < 0) {
    const cut = cutEnd(cutEnd(stroke, -length).slice().reverse(), -length).slice().reverse();
    return cut.length > 1 ? cut : stroke;
  }
  const [start, end] = [tip(stroke, length), tip([...stroke].reverse(), length)];
  return start === null || end === null ? stroke : [start, ...stroke, end];
}

/** Returns the point that extends the start of the stroke by `length`. */
function tip(stroke: Stroke, length: number): Point | null {
  const first = stroke[0];
  const next = stroke.find((point) => first !== undefined && distance(first, point) > 0.03);
  if (first === undefined || next === undefined) return null;
  const share = length / distance(first, next);
  return { x: first.x + (first.x - next.x) * share, y: first.y + (first.y - next.y) * share };
}

/** Drops the points within `length` of the start, measured along the stroke. */
function cutEnd(stroke: Stroke, length: number): Stroke {
  let travelled = 0;
  const from = stroke.findIndex((point, i) => {
    travelled += i > 0 ? distance(stroke[i - 1] as Point, point) : 0;
    return travelled >= length;
  });
  return from < 0 ? stroke : stroke.slice(from);
}

function thinOut(stroke: Stroke, spacing: number): Stroke {
  let kept = stroke[0];
  return stroke.filter((point, i) => {
    const stays = i === 0 || i === stroke.length - 1 || distance(kept as Point, point) >= spacing;
    if (stays) kept = point;
    return stays;
  });
}

/** Evenly spaced points along the stroke, including its ends. */
export function resample(stroke: Stroke, spacing: number): Stroke {
  const points: Point[] = stroke.slice(0, 1);
  let rest = spacing;
  for (let i = 1; i < stroke.length; i++) {
    const [from, to] = [stroke[i - 1] as Point, stroke[i] as Point];
    const length = distance(from, to);
    let at = rest;
    for (; at < length; at += spacing) {
      const t = at / length;
      points.push({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
    }
    rest = at - length;
  }
  const end = stroke.at(-1);
  return end !== undefined && stroke.length > 1 ? [...points, end] : points;
}

/** Moves each point towards the midpoint of its neighbours. The ends stay in place. */
function roundCorners(stroke: Stroke, rounds: number): Stroke {
  let points = stroke;
  for (let round = 0; round < rounds; round++) {
    points = points.map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (before === undefined || after === undefined) return point;
      return {
        x: (before.x + 2 * point.x + after.x) / 4,
        y: (before.y + 2 * point.y + after.y) / 4,
      };
    });
  }
  return points;
}

function shake(stroke: Stroke, deviation: number, random: Random): Stroke {
  return stroke.map(({ x, y }) => ({
    x: x + random.normal() * deviation,
    y: y + random.normal() * deviation,
  }));
}

/** Splits the stroke in two with a small gap, as if the pen had been lifted for a moment. */
function gap(stroke: Stroke, random: Random): readonly Stroke[] {
  const points = resample(stroke, 0.02);
  const at = Math.round(random.between(0.25, 0.75) * points.length);
  const [before, after] = [points.slice(0, at), points.slice(at + 1)];
  return before.length > 1 && after.length > 1 ? [before, after] : [stroke];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
