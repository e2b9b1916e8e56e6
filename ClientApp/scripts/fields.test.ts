import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseIdxPair } from "../src/measure/idx.ts";
import { drawingSamples, imageSamples, type Sample } from "../src/measure/sampleSet.ts";
import { parseStrokes } from "../src/measure/strokesFile.ts";
import { readMaybeGzip } from "./data/readMaybeGzip.ts";
import { main } from "./fields.ts";

/**
 * Writers 1 to 10, each with a different stroke. Writer 5 is for validation, and writer 10 is
 * reserved.
 */
const pens = Array.from({ length: 10 }, (_, i) => drawing(i === 0 ? "4" : "1", i + 1, i));
/**
 * One writer in each part (training, validation, reserved), and a writer from another contributor.
 */
const TRAINED = "apb/a1";
const VALIDATED = "ced/c0";
const RESERVED = "apb/app0414";
const OTHER = "imp/i0";
const unipen = [TRAINED, VALIDATED, RESERVED, OTHER].map((writer, i) =>
  drawing(String(i), writer, 20 + i),
);
/** An O may be read as a 0, so it is used for neither training nor validation. */
const letters = [TRAINED, VALIDATED, RESERVED, OTHER].flatMap((writer, i) => [
  drawing("A", writer, 30 + i),
  drawing("O", writer, 40 + i),
]);
const symbols = [drawing("+", TRAINED, 50), drawing("(", TRAINED, 51)];

function drawing(label: string, writer: number | string, i: number) {
  return {
    label,
    writer,
    strokes: [
      [
        [10, 10],
        [60 + 4 * i, 100],
        [90, 20 + 7 * i],
      ],
    ],
  };
}

/** Categories a to d. The fourth one is for validation. */
const scribbles = [..."abcd"].map((label, i) => ({
  label,
  strokes: [
    [
      [0, 0],
      [100, 20 * i],
      [30, 90],
      [80 - 10 * i, 10],
    ],
  ],
}));

let folder = "";
let fields: Record<string, readonly Sample[]> = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fields-"));
  const write = (path: string, drawings: readonly unknown[]) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), drawings.map((one) => JSON.stringify(one)).join("\n"));
  };
  write("strokes/pendigits-train.ndjson", pens);
  write("strokes/unipen-digits.ndjson", unipen);
  write("strokes/unipen-letters.ndjson", letters);
  write("strokes/unipen-symbols.ndjson", symbols);
  write("scribbles/quickdraw-dev.ndjson", scribbles);
  await main(["--data", folder, "--out", join(folder, "fields")]);
  await main(["--data", folder, "--out", join(folder, "without"), "--leave-out", "apb"]);
  fields = { ...read("fields"), ...read("without", "without-") };
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** All sets of fields in a folder, by name. */
function read(out: string, prefix = ""): Record<string, readonly Sample[]> {
  const names = readdirSync(join(folder, out)).flatMap((file) =>
    file.endsWith("-images-idx3-ubyte.gz") ? [file.replace("-images-idx3-ubyte.gz", "")] : [],
  );
  return Object.fromEntries(
    names.map((name) => {
      const [images, labels] = ["images-idx3-ubyte", "labels-idx1-ubyte"].map((part) =>
        readMaybeGzip(join(folder, out, `${name}-${part}`)),
      );
      const pair = parseIdxPair(images as Uint8Array, labels as Uint8Array, name, name);
      return [`${prefix}${name}`, imageSamples(pair)];
    }),
  );
}

/** The fields of these drawings without any variation, as text. */
const plainInk = (drawings: readonly unknown[]) =>
  drawingSamples(
    parseStrokes(
      new TextEncoder().encode(drawings.map((one) => JSON.stringify(one)).join("\n")),
      "test",
    ),
  ).map(({ field }) => Array.from(field, (value) => Math.round(value * 255)).join());

const inkOf = (name: string) =>
  (fields[name] ?? []).map(({ field }) =>
    Array.from(field, (value) => Math.round(value * 255)).join(),
  );

test("each digit by a validation writer becomes one field and is not in the training set", () => {
  expect(inkOf("pens-validation")).toHaveLength(1);
  expect(inkOf("pens-train")).toHaveLength(8 * 60);
  const trained = new Set(inkOf("pens-train"));
  expect(inkOf("pens-validation").filter((ink) => trained.has(ink))).toEqual([]);
});

test("each scribble in a validation category becomes one field and is not in the training set", () => {
  expect(inkOf("scribbles-validation")).toHaveLength(1);
  const trained = new Set(inkOf("scribbles-train"));
  expect(inkOf("scribbles-validation").filter((ink) => trained.has(ink))).toEqual([]);
  expect(fields["scribbles-train"]?.every(({ truth }) => truth === "no digit")).toBe(true);
});

test("each training digit is rendered unchanged and in variants with fine to broad pens", () => {
  const trained = fields["pens-train"] ?? [];
  expect(new Set(trained.slice(0, 24).map(({ field }) => field.join())).size).toBe(24);
  const ink = trained.slice(1, 24).map(({ field }) => field.reduce((sum, value) => sum + value, 0));
  expect(Math.max(...ink) / Math.min(...ink)).toBeGreaterThan(1.5);
});

test("UNIPEN's files are split by writer, and a reserved writer's drawings are in no set", () => {
  const [trained = "", validated = "", reserved = ""] = plainInk(unipen);
  expect(inkOf("unipen-train")).toContain(trained);
  expect(inkOf("unipen-validation")).toEqual([validated]);
  const [letter = "", , , , reservedLetter = ""] = plainInk(letters);
  expect(inkOf("letters-train")).toContain(letter);
  const all = new Set(Object.keys(fields).flatMap(inkOf));
  expect(all).not.toContain(reserved);
  expect(all).not.toContain(reservedLetter);
});

test("letters and symbols that look like digits are used for neither training nor validation", () => {
  const all = new Set(Object.keys(fields).flatMap(inkOf));
  const digitLike = [...letters, ...symbols].filter(({ label }) => "O(".includes(label));
  expect(plainInk(digitLike).filter((ink) => all.has(ink))).toEqual([]);
  expect(inkOf("letters-train")).toContain(plainInk(symbols)[0]);
});

test("a left-out contributor's digits are in the left-out set, and none of its drawings is in any other set", () => {
  const own = plainInk([unipen[0], letters[0], symbols[0]]);
  const others = Object.keys(fields).filter((name) => name.startsWith("without-"));
  const seen = new Set(others.filter((name) => name !== "without-left-out").flatMap(inkOf));
  expect(own.filter((ink) => seen.has(ink))).toEqual([]);
  expect(inkOf("without-left-out")).toEqual([own[0]]);
});

test("an unknown contributor after --leave-out is rejected", async () => {
  await expect(main(["--data", folder, "--leave-out", "abp"])).rejects.toThrow(
    "Expected one of apb, ced, imp after --leave-out, got abp",
  );
});

test.each([
  [
    "strokes/pendigits-train",
    {
      label: "17",
      writer: 1,
      strokes: [
        [
          [0, 0],
          [5, 9],
        ],
      ],
    },
  ],
  [
    "strokes/unipen-digits",
    {
      label: "x",
      writer: TRAINED,
      strokes: [
        [
          [0, 0],
          [5, 9],
        ],
      ],
    },
  ],
  ["strokes/unipen-letters", { label: "A", writer: TRAINED, strokes: [] }],
  [
    "strokes/unipen-symbols",
    {
      label: "+",
      writer: TRAINED,
      strokes: [
        [
          [0, Number.NaN],
          [5, 9],
        ],
      ],
    },
  ],
  ["scribbles/quickdraw-dev", { label: "a", strokes: [[[5, 9]]] }],
])("an invalid line in %s is rejected before any field is written", async (name, record) => {
  const data = mkdtempSync(join(folder, "bad-"));
  cpSync(join(folder, "strokes"), join(data, "strokes"), { recursive: true });
  cpSync(join(folder, "scribbles"), join(data, "scribbles"), { recursive: true });
  const good = readFileSync(join(data, `${name}.ndjson`), "utf8");
  writeFileSync(join(data, `${name}.ndjson`), `${JSON.stringify(record)}\n${good}`);
  const out = join(data, "fields");
  await expect(main(["--data", data, "--out", out])).rejects.toThrow(
    new RegExp(`^Line 1 of .*${name}.ndjson should [^\n]+$`),
  );
  expect(existsSync(out)).toBe(false);
});
