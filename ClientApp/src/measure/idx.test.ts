import { expect, test } from "vitest";
import { expectDigits, parseIdxPair } from "./idx.ts";

function idx(sizes: readonly number[], data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x0800 + sizes.length);
  sizes.forEach((size, i) => {
    view.setUint32(4 + 4 * i, size);
  });
  bytes.set(data, 4 + 4 * sizes.length);
  return bytes;
}

const images = idx([2, 28, 28], new Uint8Array(2 * 784).fill(9));
const labels = idx([2], Uint8Array.of(3, 7));
const parse = (i: Uint8Array, l: Uint8Array) => parseIdxPair(i, l, "images", "labels");

test("an IDX pair is parsed into pixels and labels", () => {
  const set = parse(images, labels);
  expect(set.count).toBe(2);
  expect([...set.labels]).toEqual([3, 7]);
  expect(set.pixels).toHaveLength(2 * 784);
});

test.each<[string, Uint8Array, Uint8Array, RegExp]>([
  ["an empty file", new Uint8Array(), labels, /magic number 00000803, but it is empty/],
  [
    "labels in place of images",
    labels,
    labels,
    /magic number 00000803, but it starts with 00000801/,
  ],
  ["a truncated file", images.subarray(0, -1), labels, /should have 1584 bytes.*but it has 1583/],
  ["a truncated header", images.subarray(0, 8), labels, /has only 8 bytes/],
  [
    "a file with extra bytes",
    idx([2, 28, 28], new Uint8Array(2 * 784 + 1)),
    labels,
    /should have 1584 bytes.*but it has 1585/,
  ],
  ["images of another size", idx([1, 2, 3], new Uint8Array(6)), labels, /contains images of 2×3/],
  ["a set without images", idx([0, 28, 28], new Uint8Array()), labels, /contains no images/],
  [
    "a label outside the classes",
    images,
    idx([2], Uint8Array.of(3, 99)),
    /Label 2 in labels is 99, but a label must be 0 to 9, or 10/,
  ],
  [
    "labels of another set",
    images,
    idx([1], Uint8Array.of(3)),
    /labels contains 1 labels, but images contains 2 images/,
  ],
])("%s is rejected with a clear message", (_, i, l, message) => {
  expect(() => parse(i, l)).toThrow(message);
});

test("a label that is not a digit is rejected where digits are expected", () => {
  expectDigits(parse(images, labels), "labels");
  const mixed = parse(images, idx([2], Uint8Array.of(3, 10)));
  expect(() => expectDigits(mixed, "labels")).toThrow(/Expected labels 0 to 9.*label 1 is 10/);
});
