import { Refusal } from "../words/refusal.ts";
import { parseIdxPair } from "./idx.ts";
import { drawingSamples, imageSamples, type Sample } from "./sampleSet.ts";
import { type LabelledDrawing, parseDrawings, type StoredDrawing } from "./strokesFile.ts";

const IMAGES = "-images-idx3-ubyte";
const LABELS = "-labels-idx1-ubyte";
const DRAWINGS = ".ndjson";

/** The naming pattern of a set's files. */
export const SET_FILES = `NAME${IMAGES} with NAME${LABELS} next to it, or NAME${DRAWINGS}, each plain or .gz`;

/** The file names of one set, without `.gz`. */
export interface SetFiles {
  /** The set's name: the name of its images or drawings file. */
  readonly name: string;
  /**
   * The file with the labels of the images. Null for drawings, because the drawings file itself
   * contains the labels.
   */
  readonly labels: string | null;
}

/**
 * Finds the sets among these file names, in alphabetical order. A file and its compressed copy
 * count as one.
 */
export function setsAmong(files: readonly string[]): SetFiles[] {
  const names = new Set(files.map(withoutGz));
  return [...names].sort().flatMap((name): SetFiles[] => {
    if (name.endsWith(DRAWINGS)) return [{ name, labels: null }];
    if (!name.endsWith(IMAGES)) return [];
    return [{ name, labels: `${name.slice(0, -IMAGES.length)}${LABELS}` }];
  });
}

/**
 * Returns the sets in these files. Throws a `Refusal` if a file is missing or does not belong to a
 * set.
 */
export function setsOfAll(files: readonly string[]): SetFiles[] {
  const names = new Set(files.map(withoutGz));
  for (const name of names) {
    const images = `${name.slice(0, -LABELS.length)}${IMAGES}`;
    if (name.endsWith(LABELS) && !names.has(images)) {
      throw new Refusal("fileMissing", images, name);
    }
    if (![IMAGES, LABELS, DRAWINGS].some((end) => name.endsWith(end))) {
      throw new Refusal("otherFile", name);
    }
  }
  const sets = setsAmong(files);
  for (const { name, labels } of sets) {
    if (labels !== null && !names.has(labels)) throw new Refusal("fileMissing", labels, name);
  }
  return sets;
}

/** The content of a set: samples (single digits and other drawings) and multi-digit numbers. */
export interface SetContent {
  readonly samples: readonly Sample[];
  /** Drawings whose label has several digits. */
  readonly numbers: readonly LabelledDrawing[];
}

/** Reads a set. `read` returns a file's bytes, uncompressed. */
export function contentOf(
  { name, labels }: SetFiles,
  read: (name: string) => Uint8Array,
): SetContent {
  if (labels !== null) {
    return {
      samples: imageSamples(parseIdxPair(read(name), read(labels), name, labels)),
      numbers: [],
    };
  }
  const drawings = parseDrawings(read(name), name);
  return {
    samples: drawingSamples(drawings.filter((drawing) => !isNumber(drawing))),
    numbers: drawings.filter(isNumber),
  };
}

const isNumber = (drawing: StoredDrawing): drawing is LabelledDrawing =>
  drawing.label !== null && /^[0-9]{2,}$/.test(drawing.label);

export function withoutGz(name: string): string {
  return name.replace(/\.gz$/, "");
}
