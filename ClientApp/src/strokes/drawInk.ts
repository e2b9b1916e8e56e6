import type { Point, Stroke } from "./stroke.ts";

/** Width of a line drawn across the nib's edge, as a fraction of the surface's side. */
const BROAD = 0.034;

/** Width of a line drawn along the nib's edge, as a fraction of the surface's side. */
const FINE = 0.021;

/** Direction of the nib's edge: 36° above the horizontal, as in normal handwriting. */
const NIB = { x: Math.cos(-Math.PI / 5), y: Math.sin(-Math.PI / 5) };

/** How fast the width adapts to a new direction, per unit of distance (1 is the surface's side). */
const RESPONSE = 25;

/**
 * The line's width changes in steps of this many canvas pixels. A step is too small to see, and
 * starts a new path.
 */
const STEP_PX = 0.25;

/** The part of a canvas context that `drawInk` needs. */
export interface Brush {
  lineWidth: number;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number): void;
  stroke(): void;
  fill(): void;
}

/**
 * The state after painting part of a stroke. With this state, new points can be painted without
 * repainting the rest.
 */
export interface Pen {
  readonly points: number;
  readonly width: number;
  /** Whether the stroke's end has been painted. If so, no more points follow. */
  readonly isLifted: boolean;
}

const NEW_PEN: Pen = { points: 0, width: (BROAD + FINE) / 2, isLifted: false };

/**
 * Draws the points that were added to a stroke since the call that returned `pen`. The line looks
 * as if drawn with a broad nib: it is wider across the nib's edge than along it, and its width
 * never jumps. Returns the pen for the next call. The canvas is `sidePx` wide. Until the pen is
 * lifted, the ink ends halfway between the last two points, because the rest of the curve depends
 * on the next point.
 */
export function drawInk(
  context: Brush,
  sidePx: number,
  stroke: Stroke,
  isLifted: boolean,
  pen: Pen = NEW_PEN,
): Pen {
  let { width } = pen;
  const first = stroke[0];
  if (pen.points === 0 && first !== undefined) {
    width *= first.width ?? 1;
    context.beginPath();
    context.arc(first.x * sidePx, first.y * sidePx, (width * sidePx) / 2, 0, 2 * Math.PI);
    context.fill();
  }
  let linePx = Number.NaN;
  for (let i = Math.max(1, pen.points); i < stroke.length; i++) {
    const corner = stroke[i - 1];
    const next = stroke[i];
    if (corner === undefined || next === undefined) break;
    const from = middle(stroke[i - 2] ?? corner, corner);
    const to = middle(corner, next);
    const widthAfter = nextWidth(width, corner, next);
    const pieces = Math.max(1, Math.ceil((Math.abs(widthAfter - width) * sidePx) / STEP_PX));
    for (let piece = 1; piece <= pieces; piece++) {
      const [start, end] = [(piece - 1) / pieces, piece / pieces];
      const widthPx =
        STEP_PX * Math.round(((width + (widthAfter - width) * end) * sidePx) / STEP_PX);
      if (widthPx !== linePx) {
        if (!Number.isNaN(linePx)) context.stroke();
        context.lineWidth = linePx = widthPx;
        context.beginPath();
        const { x, y } = onCurve(from, corner, to, start, start);
        context.moveTo(x * sidePx, y * sidePx);
      }
      const bend = onCurve(from, corner, to, start, end);
      const { x, y } = onCurve(from, corner, to, end, end);
      context.quadraticCurveTo(bend.x * sidePx, bend.y * sidePx, x * sidePx, y * sidePx);
    }
    width = widthAfter;
  }
  if (!Number.isNaN(linePx)) context.stroke();
  const end = stroke.at(-1);
  if (isLifted && end !== undefined) {
    const from = middle(stroke.at(-2) ?? end, end);
    context.lineWidth = width * sidePx;
    context.beginPath();
    context.moveTo(from.x * sidePx, from.y * sidePx);
    context.lineTo(end.x * sidePx, end.y * sidePx);
    context.stroke();
  }
  return { points: stroke.length, width, isLifted };
}

/**
 * The polar form of the quadratic curve `from`, `corner`, `to`. For s = t, this is the curve's
 * point at t. Otherwise, it is the control point of the part from s to t (Farin, Curves and
 * Surfaces for CAGD, §4.7).
 */
function onCurve(from: Point, corner: Point, to: Point, s: number, t: number): Point {
  const [a, b, c] = [(1 - s) * (1 - t), s * (1 - t) + t * (1 - s), s * t];
  return { x: a * from.x + b * corner.x + c * to.x, y: a * from.y + b * corner.y + c * to.y };
}

function nextWidth(width: number, from: Point, to: Point): number {
  const length = distance(from, to);
  if (length === 0) return width;
  const across = Math.abs((to.y - from.y) * NIB.x - (to.x - from.x) * NIB.y) / length;
  const target = (FINE + (BROAD - FINE) * across) * (to.width ?? 1);
  return width + (target - width) * Math.min(1, length * RESPONSE);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
