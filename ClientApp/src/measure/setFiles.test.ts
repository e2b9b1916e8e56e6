import { expect, test } from "vitest";
import { samplesOf, setsAmong, setsOfAll } from "./setFiles.ts";

const IDX = ["t10k-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte"];

test("images are paired with their labels, drawings are sets by themselves, and sets are sorted by name", () => {
  const files = ["z.ndjson.gz", ...IDX, "a.ndjson"];
  const sets = [
    { name: "a.ndjson", labels: null },
    { name: "t10k-images-idx3-ubyte", labels: "t10k-labels-idx1-ubyte" },
    { name: "z.ndjson", labels: null },
  ];
  expect(setsOfAll(files)).toEqual(sets);
  expect(setsAmong([...files, "README.md"])).toEqual(sets);
});

test("a file and its compressed copy are one set", () => {
  expect(setsOfAll(["a.ndjson", "a.ndjson.gz"])).toHaveLength(1);
});

test.each([
  [["notes.txt"], /^notes\.txt is not part of a set\. Choose NAME-images-idx3-ubyte/],
  [[...IDX, "SHA256SUMS"], /^SHA256SUMS is not part of a set/],
  [
    IDX.slice(0, 1),
    /^t10k-images-idx3-ubyte is missing\. Choose it together with t10k-labels-idx1-ubyte/,
  ],
  [
    IDX.slice(1),
    /^t10k-labels-idx1-ubyte is missing\. Choose it together with t10k-images-idx3-ubyte/,
  ],
  [["a-images-idx3-ubyte", "b-labels-idx1-ubyte"], /is missing\. Choose it together/],
])("%j is rejected with a one-sentence message", (files, message) => {
  expect(() => setsOfAll(files)).toThrow(message);
});

test("the samples of a set are read from its files", () => {
  const drawing = new TextEncoder().encode('{"label":"7","strokes":[[[1,2],[3,4]]]}');
  const read = (name: string) => (name === "a.ndjson" ? drawing : new Uint8Array());
  const samples = samplesOf({ name: "a.ndjson", labels: null }, read);
  expect(samples.map(({ truth }) => truth)).toEqual(["7"]);
});
