import { join } from "node:path";
import { parseStrokes } from "../../src/measure/strokesFile.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import { readMaybeGzip } from "./readMaybeGzip.ts";

/** A digit, letter or sign that a known writer drew. */
export interface TrainingDrawing {
  readonly label: string;
  /** "contributor/file", for example "apb/app0237" or "pendigits/6". */
  readonly writer: string;
  readonly strokes: readonly Stroke[];
  /** Line number in the file, from 1. */
  readonly line: number;
}

/**
 * Reads the pen strokes in `strokes/NAME.ndjson` or its `.gz`. Throws at the first line that is not
 * one character by a named writer, drawn with at least two points.
 */
export function readTrainingStrokes(folder: string, name: string): TrainingDrawing[] {
  const path = join(folder, "strokes", `${name}.ndjson`);
  const bytes = readMaybeGzip(path);
  const lines = new TextDecoder().decode(bytes).split("\n");
  const numbers = lines.flatMap((text, i) => (text.trim() === "" ? [] : [i + 1]));
  return parseStrokes(bytes, path).map(({ label, writer, strokes }, i) => {
    const line = numbers[i] ?? 0;
    const refuse = (expected: string, got: string): never => {
      throw new Error(
        `Line ${line} of ${path} should have ${expected}, but it has ${got}. Fix or remove the line.`,
      );
    };
    if ([...label].length !== 1) refuse("a label of one character", JSON.stringify(label));
    const points = strokes.flat().length;
    if (points < 2) refuse("at least two points", "one");
    if (writer === undefined) refuse("a writer", "none");
    const owner = typeof writer === "number" ? `pendigits/${writer}` : String(writer);
    return { label, writer: owner, strokes, line };
  });
}
