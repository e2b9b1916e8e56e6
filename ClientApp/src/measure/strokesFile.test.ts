import { expect, test } from "vitest";
import { writeDrawingFile } from "../strokes/drawingFile.ts";
import { parseDrawings, parseStrokes } from "./strokesFile.ts";

const parse = (text: string) => parseStrokes(new TextEncoder().encode(text), "pens.ndjson");

test("each line becomes one drawing in the unit square", () => {
  expect(parse('{"label":"1","strokes":[[[100,50],[100,200]]]}\n\n')).toEqual([
    {
      label: "1",
      strokes: [
        [
          { x: 0.5, y: 0.25 },
          { x: 0.5, y: 1 },
        ],
      ],
    },
  ]);
});

test("a drawing saved by the page is read as one unlabelled drawing", () => {
  const saved = writeDrawingFile([
    [
      { x: 0.25, y: 0.5, width: 2 },
      { x: 0.5, y: 1 },
    ],
  ]);
  const [drawing] = parseDrawings(new TextEncoder().encode(saved), "digit.ndjson");
  expect(drawing?.label).toBeNull();
  expect(drawing?.strokes[0]?.map(({ x, y }) => [x, y])).toEqual([
    [0.25, 0.5],
    [0.5, 1],
  ]);
});

test("a label may be a number, and a drawing may have no label", () => {
  const text =
    '{"label":8,"strokes":[[[1,2]]]}\n{"strokes":[[[1,2]]]}\n{"label":null,"strokes":[[[1,2]]]}';
  const drawings = parseDrawings(new TextEncoder().encode(text), "pens.ndjson");
  expect(drawings.map(({ label }) => label)).toEqual(["8", null, null]);
  const spaced = parseDrawings(new TextEncoder().encode('{"label":" 3","strokes":[[[1,2]]]}'), "a");
  expect(spaced[0]?.label).toBe("3");
});

test.each([
  ["", /pens.ndjson contains no drawings/],
  ['{"label":"1","strokes":[[[1,2]]]}\n{"label":"1",', /Line 2 of pens.ndjson/],
  ['{"label":["1"],"strokes":[[[1,2]]]}', /Line 1 of pens.ndjson/],
  ['{"label":"1"}', /Line 1 of pens.ndjson/],
  ['{"strokes":[[[1,2]]]}', /a label for every drawing in pens.ndjson, but drawing 1 has none/],
  ['{"label":"1","strokes":[[[1,"2"]]]}', /Line 1/],
  ['{"label":"1","strokes":[[]]}', /Line 1/],
  ['{"label":"1","strokes":[]}', /Line 1/],
  ["[1,2]", /Line 1/],
])("the content %j is rejected with a clear message", (text, message) => {
  expect(() => parse(text)).toThrow(message);
});
