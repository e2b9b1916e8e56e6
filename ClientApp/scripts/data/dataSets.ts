import { existsSync } from "node:fs";
import { join } from "node:path";
import { expectDigits, type LabelledImages, parseIdxPair } from "../../src/measure/idx.ts";
import { readMaybeGzip } from "./readMaybeGzip.ts";
import { readTraining, type Training } from "./trainingStrokes.ts";

const PEN_STROKES = "strokes/pendigits-train.ndjson";
const UNIPEN = ["unipen-digits", "unipen-letters", "unipen-symbols"];
const SCRIBBLES = "scribbles/quickdraw-dev.ndjson";

/**
 * Whether the folder contains the project's data sets: MNIST's test images, pen strokes, scribbles
 * and UNIPEN's characters.
 */
export function hasDataSets(folder: string): boolean {
  const unipen = UNIPEN.map((name) => `strokes/${name}.ndjson`);
  const files = ["mnist/t10k-images-idx3-ubyte", PEN_STROKES, ...unipen, SCRIBBLES];
  return files.every((file) => hasFile(folder, file));
}

/** Whether the folder also contains multi-digit numbers. */
export const hasNumbers = (folder: string): boolean =>
  hasFile(folder, "strokes/unipen-numbers.ndjson");

const hasFile = (folder: string, file: string): boolean =>
  [file, `${file}.gz`].some((name) => existsSync(join(folder, name)));

/** MNIST's training images (60,000) or test images (10,000) from the data folder. */
export function readMnist(folder: string, part: "train" | "t10k"): LabelledImages {
  const images = join(folder, "mnist", `${part}-images-idx3-ubyte`);
  const labels = join(folder, "mnist", `${part}-labels-idx1-ubyte`);
  const set = parseIdxPair(readMaybeGzip(images), readMaybeGzip(labels), images, labels);
  expectDigits(set, labels);
  return set;
}

/**
 * The digits written with a pen on a tablet (UCI pendigits, training set), from the data folder.
 */
export const readPenStrokes = (folder: string): Training[] =>
  readTraining(join(folder, PEN_STROKES));

/** Drawings of things other than digits (Quick, Draw!), from the data folder. */
export const readScribbles = (folder: string): Training[] => readTraining(join(folder, SCRIBBLES));
