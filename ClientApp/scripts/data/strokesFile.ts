import type { Stroke } from "../../src/strokes/stroke.ts";

/** One drawing of a data set. */
export interface LabelledDrawing {
  /** A digit "0".."9" or the name of what was drawn. */
  readonly label: string;
  readonly strokes: readonly Stroke[];
  /** Who drew it, where the file says so. */
  readonly writer?: number;
}

/**
 * Reads drawings, one JSON object a line: `{"label":"8","strokes":[[[x,y],…],…]}` with y down in any
 * unit. Each drawing is scaled by its own largest coordinate into the unit square, so that nothing
 * about the device need be known.
 */
export function parseStrokes(bytes: Uint8Array, name: string): LabelledDrawing[] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  const drawings: LabelledDrawing[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    drawings.push(parseDrawing(line, `line ${index + 1} of ${name}`));
  });
  if (drawings.length === 0) {
    throw new Error(`Expected one drawing a line in ${name}, but it holds none; check the file.`);
  }
  return drawings;
}

function parseDrawing(line: string, where: string): LabelledDrawing {
  const refusal = new Error(
    `Expected {"label":"8","strokes":[[[x,y],…],…]} on ${where}, but it reads ${line.slice(0, 60)}; mend or remove the line.`,
  );
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw refusal;
  }
  if (typeof value !== "object" || value === null) throw refusal;
  if (!("label" in value && "strokes" in value)) throw refusal;
  const { label, strokes } = value;
  if (typeof label !== "string" || !isStrokes(strokes)) throw refusal;
  // A pen may leave the surface to the left or upwards: the origin then moves out to it.
  const coordinates = strokes.flat(2);
  const least = coordinates.reduce((a, b) => Math.min(a, b), 0);
  const extent = coordinates.reduce((a, b) => Math.max(a, b), 0) - least || 1;
  const writer =
    "writer" in value && typeof value.writer === "number" ? { writer: value.writer } : {};
  return {
    label,
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
