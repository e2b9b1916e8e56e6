import { expect, test } from "vitest";
import { Refusal } from "../words/refusal.ts";
import { readExamplesFile, writeExamplesFile } from "./examplesFile.ts";

const examples = [
  {
    digit: "7",
    strokes: [
      [
        { x: 0.25, y: 0.5 },
        { x: 0.5, y: 0.75 },
      ],
    ],
  },
  { digit: "0", strokes: [[{ x: 0, y: 0 }], [{ x: 1, y: 1, width: 2 }]] },
];

test("examples written to a file are read back unchanged", () => {
  const read = readExamplesFile(writeExamplesFile(examples), "taught.ndjson");
  expect(read).toEqual(examples);
});

test.each([
  ["invalid JSON", "hello"],
  ["no label", '{"strokes":[[[0,0]]]}'],
  ["a label with two digits", '{"label":"12","strokes":[[[0,0]]]}'],
  ["a letter as its label", '{"label":"a","strokes":[[[0,0]]]}'],
  ["no strokes", '{"label":"1","strokes":[]}'],
  ["a point outside the sheet", '{"label":"1","strokes":[[[0,2]]]}'],
])("a line with %s is rejected, and the message includes the line number", (_, line) => {
  const read = () => readExamplesFile(`${writeExamplesFile(examples)}${line}\n`, "taught.ndjson");
  expect(read).toThrow(Refusal);
  expect(read).toThrow(/^Line 3 of taught\.ndjson .*Nothing was imported\.$/);
});

test("an empty file is rejected", () => {
  expect(() => readExamplesFile("\n", "taught.ndjson")).toThrow("contains no drawings");
});
