import { readDrawingFile, writeDrawingFile } from "../strokes/drawingFile.ts";
import { Refusal } from "../words/refusal.ts";
import type { Example } from "./example.ts";

/** Returns the examples as text, one drawing per line: `{"label":"8","strokes":[[[x,y],…],…]}`. */
export function writeExamplesFile(examples: readonly Example[]): string {
  return examples
    .map(({ digit, strokes }) => `{"label":"${digit}",${writeDrawingFile(strokes).slice(1)}`)
    .join("");
}

/**
 * Reads a file written by `writeExamplesFile`. Throws a `Refusal` at the first line that is not a
 * drawing labelled with a digit.
 */
export function readExamplesFile(text: string, name: string): Example[] {
  const lines = text.split("\n");
  const examples = lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const digit = labelOf(line);
    const strokes = digit === null ? [] : strokesOf(line, name);
    if (digit === null || strokes.length === 0) {
      throw new Refusal("examplesFile", i + 1, name, line.trim().slice(0, 40));
    }
    return [{ digit, strokes }];
  });
  if (examples.length === 0) throw new Refusal("noDrawings", name);
  return examples;
}

function labelOf(line: string): string | null {
  try {
    const label: unknown = JSON.parse(line)?.label;
    return typeof label === "string" && /^[0-9]$/.test(label) ? label : null;
  } catch {
    return null;
  }
}

function strokesOf(line: string, name: string): Example["strokes"] {
  try {
    return readDrawingFile(line, name);
  } catch {
    return [];
  }
}
