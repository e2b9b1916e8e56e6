import type { Stroke } from "../strokes/stroke.ts";
import { Refusal } from "../words/refusal.ts";

/** One drawing from a file. */
export interface StoredDrawing {
  /** A digit "0".."9", a multi-digit number, the name of what was drawn, or null if unlabelled. */
  readonly label: string | null;
  readonly strokes: readonly Stroke[];
  /** The writer's name or number, if the file contains it. */
  readonly writer?: number | string;
}

/** One labelled drawing from a data set. */
export interface LabelledDrawing extends StoredDrawing {
  readonly label: string;
}

/** Like `parseDrawings`, but throws if a drawing is unlabelled. */
export function parseStrokes(bytes: Uint8Array, name: string): LabelledDrawing[] {
  return parseDrawings(bytes, name).map((drawing, index) => {
    const { label } = drawing;
    if (label !== null) return { ...drawing, label };
    throw new Error(
      `Expected a label for every drawing in ${name}, but drawing ${index + 1} has none. Add a label or remove the line.`,
    );
  });
}

/**
 * Reads drawings, one JSON object per line: `{"label":"8","strokes":[[[x,y],…],…]}`. The y axis
 * points down, any unit is allowed, and the label is optional. Each drawing is scaled to fit into
 * the unit square, and moved first if a coordinate is negative. Throws a `Refusal` at the first
 * line that is not a drawing.
 */
export function parseDrawings(bytes: Uint8Array, name: string): StoredDrawing[] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  const drawings: StoredDrawing[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    drawings.push(parseDrawing(line, index + 1, name));
  });
  if (drawings.length === 0) {
    throw new Refusal("noDrawings", name);
  }
  return drawings;
}

function parseDrawing(line: string, number: number, file: string): StoredDrawing {
  const refusal = new Refusal("drawing", number, file, line.slice(0, 60));
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw refusal;
  }
  if (typeof value !== "object" || value === null) throw refusal;
  if (!("strokes" in value) || !isStrokes(value.strokes)) throw refusal;
  const { strokes } = value;
  const label = "label" in value ? value.label : null;
  if (typeof label !== "string" && !Number.isFinite(label) && label !== null) throw refusal;
  // A pen may leave the surface at the left or top, which results in negative coordinates. The
  // origin is then moved so that no coordinate is negative.
  const coordinates = strokes.flat(2);
  const least = coordinates.reduce((a, b) => Math.min(a, b), 0);
  const extent = coordinates.reduce((a, b) => Math.max(a, b), 0) - least || 1;
  const name = "writer" in value ? value.writer : null;
  const writer = typeof name === "number" || typeof name === "string" ? { writer: name } : {};
  return {
    label: label === null ? null : String(label).trim(),
    ...writer,
    strokes: strokes.map((stroke) =>
      stroke.map(([x, y]) => ({ x: (x - least) / extent, y: (y - least) / extent })),
    ),
  };
}

function isStrokes(value: unknown): value is [number, number][][] {
  const isPoint = (point: unknown) =>
    Array.isArray(point) &&
    point.length === 2 &&
    point.every((coordinate) => Number.isFinite(coordinate));
  const isStroke = (stroke: unknown) =>
    Array.isArray(stroke) && stroke.length > 0 && stroke.every(isPoint);
  return Array.isArray(value) && value.length > 0 && value.every(isStroke);
}
