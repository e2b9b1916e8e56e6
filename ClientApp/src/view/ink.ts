import type { Point, Stroke } from "../strokes/stroke.ts";

/** Width of the pen as a share of the surface's side, drawing across the nib and along it. */
const BROAD = 0.034;
const FINE = 0.021;

/** The nib's edge points this way, as a writing hand holds it. */
const NIB_ANGLE = -Math.PI / 5;

/** How fast the width follows a change of direction, per share of the surface's side drawn. */
const RESPONSE = 25;

/** Curves are drawn in pieces of about this length (canvas pixels). */
const PIECE_PX = 3;

/** Where a stroke's ink has got to, so that new points are added without drawing the old ones again. */
export interface Pen {
  readonly points: number;
  readonly width: number;
  /** The stroke's end is drawn: no point will follow. */
  readonly isLifted: boolean;
}

const NEW_PEN: Pen = { points: 0, width: (BROAD + FINE) / 2, isLifted: false };

/**
 * Draws a stroke's points from `pen` on as a broad nib leaves ink: wider across its edge than along
 * it, and never with a jump. Returns the pen for the points to come. The canvas is `sidePx` wide.
 * Ink ends half-way to the last point until the pen lifts, as the next point bends that half.
 */
export function drawInk(
  context: CanvasRenderingContext2D,
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
  for (let i = Math.max(1, pen.points); i < stroke.length; i++) {
    const corner = stroke[i - 1];
    const to = stroke[i];
    if (corner === undefined || to === undefined) break;
    const from = middle(stroke[i - 2] ?? corner, corner);
    const widthAfter = nextWidth(width, corner, to);
    drawCurve(context, sidePx, from, corner, middle(corner, to), width, widthAfter);
    width = widthAfter;
  }
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

/** A quadratic curve towards `corner` whose width changes evenly along it. */
function drawCurve(
  context: CanvasRenderingContext2D,
  sidePx: number,
  from: Point,
  corner: Point,
  to: Point,
  width: number,
  widthAfter: number,
): void {
  const lengthPx = (distance(from, corner) + distance(corner, to)) * sidePx;
  const pieces = Math.max(1, Math.min(16, Math.ceil(lengthPx / PIECE_PX)));
  let x = from.x;
  let y = from.y;
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    context.lineWidth = (width + (widthAfter - width) * t) * sidePx;
    context.beginPath();
    context.moveTo(x * sidePx, y * sidePx);
    x = a * from.x + b * corner.x + c * to.x;
    y = a * from.y + b * corner.y + c * to.y;
    context.lineTo(x * sidePx, y * sidePx);
    context.stroke();
  }
}

function nextWidth(width: number, from: Point, to: Point): number {
  const across = Math.abs(Math.sin(Math.atan2(to.y - from.y, to.x - from.x) - NIB_ANGLE));
  const target = (FINE + (BROAD - FINE) * across) * (to.width ?? 1);
  return width + (target - width) * Math.min(1, distance(from, to) * RESPONSE);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
