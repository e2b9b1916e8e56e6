import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTrainingCharacters, readTrainingDigits } from "./trainingStrokes.ts";

const GOOD = '{"label":"7","writer":"apb/a1","strokes":[[[0,0],[5,9]]]}';

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "strokes-"));
  mkdirSync(join(folder, "strokes"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(lines: readonly string[], reader = readTrainingDigits) {
  writeFileSync(join(folder, "strokes/digits.ndjson"), lines.join("\n"));
  return reader(folder, "digits");
}

test("each drawing has its writer and line number, whether the file gives the writer's number or name", () => {
  const own = GOOD.replace('"apb/a1"', "6");
  expect(read([GOOD, "", own]).map(({ writer, line }) => [writer, line])).toEqual([
    ["apb/a1", 1],
    ["pendigits/6", 3],
  ]);
});

test.each([
  ["no strokes", GOOD.replace("[[[0,0],[5,9]]]", "[]")],
  ["an empty stroke", GOOD.replace("[[[0,0],[5,9]]]", "[[]]")],
  ["one point", GOOD.replace("[[0,0],[5,9]]", "[[0,0]]")],
  ["the same point twice", GOOD.replace("[5,9]", "[0,0]")],
  ["NaN", GOOD.replace("5", "NaN")],
  ["an infinite coordinate", GOOD.replace("5", "1e999")],
  ["a label of two characters", GOOD.replace('"7"', '"17"')],
  ["an empty label", GOOD.replace('"7"', '""')],
  ["no label", GOOD.replace('"label":"7",', "")],
  ["no writer", GOOD.replace('"writer":"apb/a1",', "")],
])("a line with %s is rejected in one sentence that names the file and the line", (_, line) => {
  const message =
    /^Line 3 of [^\n ]*digits\.ndjson should have [^\n.]+, but it has [^\n.]+; fix or remove the line\.$/;
  const lines = [GOOD, "", line, GOOD];
  expect(() => read(lines)).toThrow(message);
  expect(() => read(lines, readTrainingCharacters)).toThrow(message);
});

test("a letter is rejected in a file of digits, but not in a file of letters", () => {
  const letter = GOOD.replace('"7"', '"A"');
  expect(() => read([letter])).toThrow('should have one digit as its label, but it has "A"');
  expect(read([letter], readTrainingCharacters).map(({ label }) => label)).toEqual(["A"]);
});
