import { expect, test } from "vitest";
import { parseDrawings, parseStrokes } from "./strokesFile.ts";

const parse = (text: string) => parseStrokes(new TextEncoder().encode(text), "pens.ndjson");

test("each line gives one drawing in the unit square", () => {
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

test("a label may be a number, and drawings may be read without one", () => {
  const text =
    '{"label":8,"strokes":[[[1,2]]]}\n{"strokes":[[[1,2]]]}\n{"label":null,"strokes":[[[1,2]]]}';
  const drawings = parseDrawings(new TextEncoder().encode(text), "pens.ndjson");
  expect(drawings.map(({ label }) => label)).toEqual(["8", null, null]);
});

test.each([
  ["", /Expected one drawing a line in pens.ndjson, but it holds none/],
  ['{"label":"1","strokes":[[[1,2]]]}\n{"label":"1",', /line 2 of pens.ndjson/],
  ['{"label":["1"],"strokes":[[[1,2]]]}', /line 1 of pens.ndjson/],
  ['{"label":"1"}', /line 1 of pens.ndjson/],
  ['{"strokes":[[[1,2]]]}', /a label for every drawing in pens.ndjson, but drawing 1 has none/],
  ['{"label":"1","strokes":[[[1,"2"]]]}', /line 1/],
  ['{"label":"1","strokes":[[]]}', /line 1/],
  ['{"label":"1","strokes":[]}', /line 1/],
  ["[1,2]", /line 1/],
])("%j is refused in one sentence", (text, message) => {
  expect(() => parse(text)).toThrow(message);
});
