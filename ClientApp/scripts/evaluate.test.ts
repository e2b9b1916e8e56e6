import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawingSamples } from "../src/measure/sampleSet.ts";
import { parseStrokes } from "../src/measure/strokesFile.ts";
import { composeNumbers } from "./data/numberDrawings.ts";
import { writeIdx } from "./data/writeIdx.ts";
import { main } from "./evaluate.ts";
import { seededRandom } from "./fields/random.ts";

const DRAWN = "scripts/data/drawn-digits.ndjson";
const SCRIBBLE =
  '"strokes":[[[0,0],[9,9]],[[9,0],[0,9]],[[0,5],[9,5]],[[5,0],[5,9]],[[0,0],[9,0]]]';

let data: string;
let out: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "drawings-"));
  out = join(data, "results");
});
afterEach(() => rmSync(data, { recursive: true }));

/** Runs the command on `data` and returns what it printed and wrote. */
async function evaluate(...more: string[]): Promise<{ printed: string; json: string }> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await main(["--data", data, "--out", out, "--report", join(out, "report"), ...more]);
    const printed = log.mock.calls.flat().join("\n");
    return { printed, json: readFileSync(join(out, "evaluation.json"), "utf8") };
  } finally {
    log.mockRestore();
  }
}

test.each(["wasm", "cpu"])("the model is evaluated on each set in a folder (%s)", async (name) => {
  copyFileSync(DRAWN, join(data, "mine.ndjson"));
  writeFileSync(join(data, "unknown.ndjson"), `{${SCRIBBLE}}\n`);
  writeFileSync(join(data, "things.ndjson"), `{"label":"star",${SCRIBBLE}}\n`);
  const { printed, json } = await evaluate("--backend", name);
  expect(printed).toMatch(/Digits: best of the ten right[^:]*mine\.ndjson +10 of 10 +100\.00%/);
  expect(printed).toMatch(/Other drawings: not shown as a digit[^:]*things\.ndjson +\d of 1 /);
  expect(printed).toMatch(
    /Drawings without a label: shown as a digit[^:]*unknown\.ndjson +\d of 1 /,
  );
  expect(printed).not.toContain("Time of one prediction");
  const { backEnd, sets } = JSON.parse(json);
  expect(backEnd).toBe(name);
  expect(sets.map((set: { name: string }) => set.name)).toEqual([
    "mine.ndjson",
    "things.ndjson",
    "unknown.ndjson",
  ]);
  for (const picture of ["confusion-matrix.svg", "reliability-diagram.svg"]) {
    expect(readFileSync(join(out, "mine.ndjson", picture), "utf8")).toMatch(/^<svg /);
  }
  expect(readFileSync(join(out, "acceptance.svg"), "utf8")).toMatch(/^<svg /);
});

test("the whole benchmark runs on small sets of each kind", { timeout: 120_000 }, async () => {
  for (const folder of ["mnist", "strokes", "scribbles"]) mkdirSync(join(data, folder));
  const drawings = parseStrokes(readFileSync(DRAWN), DRAWN);
  writeIdx(
    join(data, "mnist"),
    "t10k",
    drawingSamples(drawings).map(({ field, truth }) => ({ field, label: Number(truth) })),
  );
  const lines = readFileSync(DRAWN, "utf8").trim().split("\n");
  const by = (writer: number) => lines.map((line) => line.replace("{", `{"writer":${writer},`));
  writeFileSync(
    join(data, "strokes/pendigits-train.ndjson"),
    [...by(4), ...by(5), ...by(10)].join("\n"),
  );
  // Writer c5 is for validation and a1 is for training. Writers app0414 and 10 are reserved.
  const named = (writer: string) =>
    lines.map((line) => line.replace("{", `{"writer":"${writer}",`));
  const unipen = [...named("apb/a1"), ...named("ced/c5"), ...named("apb/app0414")];
  writeFileSync(join(data, "strokes/unipen-digits.ndjson"), unipen.join("\n"));
  const letter = (label: string) => `{"label":"${label}","writer":"ced/c5",${SCRIBBLE}}`;
  writeFileSync(join(data, "strokes/unipen-letters.ndjson"), [letter("X"), letter("O")].join("\n"));
  writeFileSync(join(data, "strokes/unipen-symbols.ndjson"), [letter("*"), letter("(")].join("\n"));
  const things = ["apple", "bee", "cat", "dog"].map((label) => `{"label":"${label}",${SCRIBBLE}}`);
  writeFileSync(join(data, "scribbles/quickdraw-dev.ndjson"), things.join("\n"));
  const own = drawings.map((drawing) => ({ ...drawing, writer: "lex/a" }));
  const numbers = composeNumbers(own, 8, seededRandom(1)).map(({ label, writer, strokes }) =>
    JSON.stringify({ label, writer, strokes: strokes.map((s) => s.map(({ x, y }) => [x, y])) }),
  );
  writeFileSync(join(data, "strokes/unipen-numbers.ndjson"), numbers.join("\n"));

  const { printed, json } = await evaluate();
  const bestRight =
    printed.split("\n\n").find((block) => block.startsWith("Digits: best of")) ?? "";
  expect(bestRight).toMatch(/MNIST test images +10 of 10 /);
  expect(bestRight).toMatch(/Pen strokes, centred +10 of 10 /);
  for (const variation of ["size, off-centre", "−15°", "+15°", "pen of 1.5 px", "pen of 3.7 px"]) {
    expect(bestRight).toContain(variation);
  }
  expect(printed).toMatch(/Scribbles +\d of 1 /);
  expect(printed).toMatch(/UNIPEN's digits +10 of 10 /);
  expect(printed).toMatch(/Letters +\d of 1 /);
  expect(printed).toMatch(/Symbols +\d of 1 /);
  expect(printed).toMatch(/Reserved writers, pen digits +10 of 10 /);
  expect(printed).toMatch(/Reserved writers, UNIPEN +10 of 10 /);
  expect(printed).toMatch(/pendigits +10 +100\.0% \/ 0\.0% \/ 0\.0% \/ 0\.0%/);
  expect(printed).toMatch(/apb +10 +100\.0% \/ 0\.0% \/ 0\.0% \/ 0\.0%/);
  expect(printed).toMatch(/Numbers as people wrote them +[78] of 8 /);
  expect(printed).toMatch(/5 digits +[12] of 2 /);
  expect(printed).toMatch(/Single digits read as a number +0 of 40 /);
  expect(printed).toMatch(/Letters shown neither as a digit nor as a number +\d of 1 /);
  expect(printed).toMatch(/Symbols shown neither as a digit nor as a number +\d of 1 /);
  expect(printed).toMatch(/Words shown neither as a digit nor as a number +\d of 1 /);
  expect(printed).toMatch(/median +\d+\.\d\d ms/);
  expect(printed).toMatch(/brotli, as sent +\d\d,\d\d\d/);
  expect(printed).toContain("Pen strokes, centred: drawn ↓ shown →");
  const { network, acceptance } = JSON.parse(json);
  expect(network.bytes.brotli).toBeLessThan(network.bytes.raw);
  expect(network.time.medianMs).toBeLessThanOrEqual(network.time.percentile99Ms);
  expect(acceptance.chosen.threshold).toBe(JSON.parse(json).digitFrom);
  const report = JSON.parse(readFileSync(join(out, "report/evaluation.json"), "utf8"));
  const committed = JSON.parse(readFileSync("../docs/model/evaluation.json", "utf8"));
  const names = ({ sets }: { sets: { name: string }[] }) => sets.map(({ name }) => name);
  expect(names(committed), "run npm run evaluate").toEqual(names(report));
  for (const set of [
    "unipen",
    "reserved-unipen",
    "reserved-pens",
    "scribbles",
    "letters",
    "signs",
  ]) {
    expect(names(report)).toContain(`${set}-moved`);
  }
  expect(report.sets[0].digits).toMatchObject({ bestRight: { count: 10, of: 10 } });
  expect(JSON.stringify(report)).not.toMatch(/"(mistakes|bins|field)"/);
  expect(readFileSync(join(out, "report/acceptance.svg"), "utf8")).toMatch(/^<svg /);
});

test("drawings whose labels have several digits are read as multi-digit numbers", async () => {
  const digits = parseStrokes(readFileSync(DRAWN), DRAWN).map((one) => ({ ...one, writer: "a" }));
  const numbers = composeNumbers(digits, 4, seededRandom(2)).map(({ label, strokes }) =>
    JSON.stringify({ label, strokes: strokes.map((s) => s.map(({ x, y }) => [x, y])) }),
  );
  writeFileSync(join(data, "numbers.ndjson"), numbers.join("\n"));
  const { printed, json } = await evaluate();
  expect(printed).toMatch(/Multi-digit numbers: every digit right[^:]*numbers\.ndjson +[34] of 4 /);
  expect(JSON.parse(json).sets[0].numbers.byLength).toHaveLength(4);
});

test("results for a folder of drawings are not written to the docs", async () => {
  copyFileSync(DRAWN, join(data, "mine.ndjson"));
  await evaluate();
  expect(existsSync(join(out, "report"))).toBe(false);
});

test.each<[string, string[], RegExp]>([
  ["an unknown option", ["--colour"], /^Expected \[--data DIR\].*Unknown option '--colour'/],
  [
    "an unknown back end",
    ["--backend", "webgl"],
    /^Expected --backend wasm or cpu, but got webgl\.$/,
  ],
  [
    "a model folder without a model",
    ["--model", "src"],
    /^Expected a model's file at .*model\.json/,
  ],
  ["a missing folder", ["--data", "nowhere"], /named by --data, but found nothing; name/],
  ["a file instead of a folder", ["--data", "package.json"], /named by --data, but found a file/],
  [
    "a file instead of a results folder",
    ["--out", "package.json"],
    /name another folder with --out\.$/,
  ],
])("%s is rejected with a one-sentence message", async (_, options, message) => {
  copyFileSync(DRAWN, join(data, "mine.ndjson"));
  await expect(evaluate(...options)).rejects.toThrow(message);
});
