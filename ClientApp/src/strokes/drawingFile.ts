import { Refusal } from "../words/refusal.ts";
import type { Stroke } from "./stroke.ts";

/** Values are rounded to four decimal places, which is more precise than anyone can draw. */
const PLACES = 1e4;

/**
 * Returns the strokes as JSON: `{"strokes":[[[x,y],…],…],"widths":[[…],…]}`. Coordinates are in the
 * unit square. `widths` is present only if at least one pen width differs from the default. The
 * Test page and `npm run evaluate` read the same format, one drawing per line.
 */
export function writeDrawingFile(strokes: readonly Stroke[]): string {
  const round = (value: number) => Math.round(value * PLACES) / PLACES;
  const widths = strokes.map((stroke) => stroke.map(({ width = 1 }) => round(width)));
  return `${JSON.stringify({
    strokes: strokes.map((stroke) => stroke.map(({ x, y }) => [round(x), round(y)])),
    ...(widths.flat().some((width) => width !== 1) ? { widths } : {}),
  })}\n`;
}

/**
 * Reads a file written by `writeDrawingFile`. For any other file, throws a `Refusal` that contains
 * the file's name.
 */
export function readDrawingFile(text: string, name: string): readonly Stroke[] {
  const refusal = new Refusal("drawingUnreadable", name, text.trim().slice(0, 40) || "nothing");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal;
  }
  if (typeof value !== "object" || value === null || !("strokes" in value)) throw refusal;
  if (!isPlaces(value.strokes)) throw refusal;
  const widths = "widths" in value && isNumbers(value.widths) ? value.widths : [];
  return value.strokes.map((stroke, i) =>
    stroke.map(([x, y], k) => {
      const width = widths[i]?.[k] ?? 1;
      return width === 1 ? { x, y } : { x, y, width };
    }),
  );
}

const isShare = (value: unknown) => typeof value === "number" && value >= 0 && value <= 1;

function isPlaces(value: unknown): value is [number, number][][] {
  const isPlace = (place: unknown) =>
    Array.isArray(place) && place.length === 2 && place.every(isShare);
  const isStroke = (stroke: unknown) =>
    Array.isArray(stroke) && stroke.length > 0 && stroke.every(isPlace);
  return Array.isArray(value) && value.every(isStroke);
}

function isNumbers(value: unknown): value is number[][] {
  const isWidth = (width: unknown) => typeof width === "number" && width > 0 && width < 10;
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isWidth));
}
