import { join } from "node:path";
import { type LabelledImages, parseIdxPair } from "./idx.ts";
import { readMaybeGzip } from "./readMaybeGzip.ts";
import { type LabelledDrawing, parseStrokes } from "./strokesFile.ts";

/** MNIST's training (60,000) or test (10,000) part from the data folder. */
export function readMnist(folder: string, part: "train" | "t10k"): LabelledImages {
  const images = join(folder, "mnist", `${part}-images-idx3-ubyte`);
  const labels = join(folder, "mnist", `${part}-labels-idx1-ubyte`);
  return parseIdxPair(readMaybeGzip(images), readMaybeGzip(labels), images, labels);
}

/** The digits drawn with real pens (UCI pendigits, training part) from the data folder. */
export function readPenStrokes(folder: string): LabelledDrawing[] {
  const path = join(folder, "strokes", "pendigits-train.ndjson");
  return parseStrokes(readMaybeGzip(path), path);
}

/** Drawings of things that are no digit (Quick, Draw!) from the data folder. */
export function readScribbles(folder: string): LabelledDrawing[] {
  const path = join(folder, "scribbles", "quickdraw-dev.ndjson");
  return parseStrokes(readMaybeGzip(path), path);
}
