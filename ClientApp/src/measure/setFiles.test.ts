import { expect, test } from "vitest";
import { NO_DIGIT } from "./sampleSet.ts";
import { contentOf, setsAmong, setsOfAll } from "./setFiles.ts";

const IDX = ["t10k-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte"];

test("images are paired with their labels, each drawings file is a set, and sets are sorted by name", () => {
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
])("the file list %j is rejected with a clear message", (files, message) => {
  expect(() => setsOfAll(files)).toThrow(message);
});

test("multi-digit numbers are separated from the other samples of a set", () => {
  const ink = '"strokes":[[[1,2],[3,4]]]';
  const lines = ["7", "star", "2026", "12a"].map((label) => `{"label":"${label}",${ink}}`);
  const drawings = new TextEncoder().encode(lines.join("\n"));
  const read = (name: string) => (name === "a.ndjson" ? drawings : new Uint8Array());
  const { samples, numbers } = contentOf({ name: "a.ndjson", labels: null }, read);
  expect(samples.map(({ truth }) => truth)).toEqual(["7", NO_DIGIT, NO_DIGIT]);
  expect(numbers.map(({ label }) => label)).toEqual(["2026"]);
});
