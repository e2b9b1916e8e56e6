import { join } from "node:path";
import { parseDrawings, type StoredDrawing } from "../../src/measure/strokesFile.ts";
import type { Stroke } from "../../src/strokes/stroke.ts";
import { Refusal } from "../../src/words/refusal.ts";
import { readMaybeGzip } from "./readMaybeGzip.ts";

/** A labelled drawing with at least two different points. */
export interface Training {
  readonly label: string;
  readonly strokes: readonly Stroke[];
  /** Who drew it, if the file names the writer. */
  readonly writer?: number | string;
  /** Line number in the file, from 1. */
  readonly line: number;
}

/** A digit, letter or symbol that a known writer drew. */
export interface TrainingDrawing extends Training {
  /** "contributor/file", for example "apb/app0237" or "pendigits/6". */
  readonly writer: string;
}

/**
 * Reads `strokes/NAME.ndjson` or `strokes/NAME.ndjson.gz`. Throws at the first line that is not a
 * digit from 0 to 9 by a named writer.
 */
export const readTrainingDigits = (folder: string, name: string): TrainingDrawing[] =>
  readByWriters(folder, name, "one digit as its label", (label) => /^[0-9]$/.test(label));

/** The digits of all writers: pendigits, then UNIPEN. */
export const readAllDigits = (folder: string): TrainingDrawing[] =>
  ["pendigits-train", "unipen-digits"].flatMap((name) => readTrainingDigits(folder, name));

/** Like `readTrainingDigits`, but for letters and symbols: each label is one character. */
export const readTrainingCharacters = (folder: string, name: string): TrainingDrawing[] =>
  readByWriters(folder, name, "a label of one character", (label) => [...label].length === 1);

/**
 * Reads drawings from `path` or `path.gz`, one per line. Throws at the first line without a label
 * or with fewer than two different points, because a dot has no shape to learn from.
 */
export function readTraining(path: string): Training[] {
  const bytes = readMaybeGzip(path);
  const lines = new TextDecoder().decode(bytes).split("\n");
  const numbers = lines.flatMap((text, i) => (text.trim() === "" ? [] : [i + 1]));
  return parse(bytes, path).map(({ label, ...drawing }, i) => {
    const line = numbers[i] ?? 0;
    if (label === null || label === "") refuse(line, path, "a label", "none");
    const different = new Set(drawing.strokes.flat().map(({ x, y }) => `${x} ${y}`));
    if (different.size < 2) refuse(line, path, "at least two different points", "one");
    return { ...drawing, label, line };
  });
}

function readByWriters(
  folder: string,
  name: string,
  expected: string,
  isExpected: (label: string) => boolean,
): TrainingDrawing[] {
  const path = join(folder, "strokes", `${name}.ndjson`);
  return readTraining(path).map((drawing) => {
    const { label, line, writer } = drawing;
    if (!isExpected(label)) refuse(line, path, expected, JSON.stringify(label));
    if (writer === undefined) refuse(line, path, "a writer", "none");
    return { ...drawing, writer: typeof writer === "number" ? `pendigits/${writer}` : writer };
  });
}

/** Like `parseDrawings`, but reports a bad line in one sentence, as the other scripts do. */
function parse(bytes: Uint8Array, path: string): StoredDrawing[] {
  try {
    return parseDrawings(bytes, path);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "drawing") throw error;
    const [line, , text] = error.values;
    refuse(Number(line), path, 'the form {"label":"8","strokes":[[[x,y],…],…]}', String(text));
  }
}

function refuse(line: number, path: string, expected: string, got: string): never {
  throw new Error(
    `Line ${line} of ${path} should have ${expected}, but it has ${got}; fix or remove the line.`,
  );
}
