import type { Point, Stroke } from "../strokes/stroke.ts";

/** Width of the pen as a share of the surface's side, drawing across the nib and along it. */
const BROAD = 0.034;
const FINE = 0.021;

/** The nib's edge points this way, as a writing hand holds it. */
const NIB_ANGLE = -Math.PI / 5;

/** How fast the width follows a change of direction, per share of the surface's side drawn. */
const RESPONSE = 60;

/** Where a stroke's ink has got to, so that new points are added without drawing the old ones again. */
export interface Pen {
  readonly points: number;
  readonly width: number;
}

/**
 * Draws a stroke's points from `pen` on as a broad nib leaves ink: wider across its edge than along
 * it, and never with a jump. Returns the pen for the points to come. The canvas is `sidePx` wide.
 */
export function drawInk(
  context: CanvasRenderingContext2D,
  sidePx: number,
  stroke: Stroke,
  pen: Pen = { points: 0, width: (BROAD + FINE) / 2 },
): Pen {
  let { width } = pen;
  const first = stroke[0];
  if (pen.points === 0 && first !== undefined) {
    context.beginPath();
    context.arc(first.x * sidePx, first.y * sidePx, (width * sidePx) / 2, 0, 2 * Math.PI);
    context.fill();
  }
  for (let i = Math.max(1, pen.points); i < stroke.length; i++) {
    const before = stroke[i - 2] ?? stroke[i - 1];
    const from = stroke[i - 1];
    const to = stroke[i];
    if (before === undefined || from === undefined || to === undefined) break;
    width = nextWidth(width, from, to);
    context.lineWidth = width * sidePx;
    context.beginPath();
    context.moveTo(((before.x + from.x) / 2) * sidePx, ((before.y + from.y) / 2) * sidePx);
    context.quadraticCurveTo(
      from.x * sidePx,
      from.y * sidePx,
      ((from.x + to.x) / 2) * sidePx,
      ((from.y + to.y) / 2) * sidePx,
    );
    // The last half is drawn straight; the next point's curve covers it.
    context.lineTo(to.x * sidePx, to.y * sidePx);
    context.stroke();
  }
  return { points: stroke.length, width };
}

function nextWidth(width: number, from: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const across = Math.abs(Math.sin(Math.atan2(to.y - from.y, to.x - from.x) - NIB_ANGLE));
  const target = FINE + (BROAD - FINE) * across;
  return width + (target - width) * Math.min(1, length * RESPONSE);
}
