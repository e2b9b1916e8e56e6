import { Refusal } from "../words/refusal.ts";

/**
 * Images and labels from a pair of IDX files, MNIST's format (http://yann.lecun.com/exdb/mnist).
 */
export interface LabelledImages {
  /** `[count, 28, 28]` uint8, row-major; 0 is paper and 255 is ink. */
  readonly pixels: Uint8Array;
  /** `[count]` uint8, class numbers: 0..9 are the digits, 10 is "not a digit". */
  readonly labels: Uint8Array;
  readonly count: number;
}

const SIDE = 28;
const NO_DIGIT_CLASS = 10;

/**
 * Parses an IDX3 file of 28×28 images and the IDX1 file of their labels, both uncompressed. Throws
 * a `Refusal` for any other files.
 */
export function parseIdxPair(
  images: Uint8Array,
  labels: Uint8Array,
  imagesName: string,
  labelsName: string,
): LabelledImages {
  const [count = 0, rows = 0, columns = 0] = dimensions(images, 3, imagesName);
  if (rows !== SIDE || columns !== SIDE) {
    throw new Refusal("imageSize", imagesName, rows, columns);
  }
  if (count === 0) throw new Refusal("noImages", imagesName);
  const [labelCount = 0] = dimensions(labels, 1, labelsName);
  if (labelCount !== count) {
    throw new Refusal("labelCount", labelsName, labelCount, imagesName, count);
  }
  const classes = labels.subarray(8);
  const wrong = classes.findIndex((label) => label > NO_DIGIT_CLASS);
  if (wrong >= 0) throw new Refusal("labelTooLarge", labelsName, wrong + 1, classes[wrong] ?? 0);
  return { pixels: images.subarray(16), labels: classes, count };
}

/** Throws if a label is not a digit. */
export function expectDigits({ labels }: LabelledImages, labelsName: string): void {
  const wrong = labels.findIndex((label) => label > 9);
  if (wrong < 0) return;
  throw new Error(
    `Expected labels 0 to 9 in ${labelsName}, but label ${wrong} is ${labels[wrong]}. The file is damaged or belongs to another set.`,
  );
}

/**
 * Reads the header of an IDX file of unsigned bytes and checks that the data has exactly the stated
 * length.
 */
function dimensions(bytes: Uint8Array, rank: number, name: string): number[] {
  const headerLength = 4 + 4 * rank;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = (0x0800 + rank).toString(16).padStart(8, "0");
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0"));
  if (start.join("") !== magic) throw new Refusal("idxMagic", name, magic, start.join(""));
  if (bytes.length < headerLength) throw new Refusal("idxHeader", name, headerLength, bytes.length);
  const sizes = Array.from({ length: rank }, (_, i) => view.getUint32(4 + 4 * i));
  const expected = headerLength + sizes.reduce((product, size) => product * size, 1);
  if (bytes.length !== expected) {
    throw new Refusal("idxLength", name, expected, bytes.length);
  }
  return sizes;
}
