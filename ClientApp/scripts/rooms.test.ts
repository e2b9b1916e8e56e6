import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** Imports that the table of rooms forbids, with the room that they were found in. */
const forbidden: [room: string, from: string, advice: string][] = [
  ["strokes", "../raster/field.ts", "imports no other room"],
  ["strokes", "react", "Only src/view knows React"],
  ["raster", "../model/network.ts", "may import src/strokes alone"],
  ["raster", "../view/ink.ts", "may import src/strokes alone"],
  ["raster", "@tensorflow/tfjs-core", "Only src/model knows TensorFlow.js"],
  ["model", "../view/recogniser.ts", "may import src/raster"],
  ["model", "../strokes/stroke.ts", "may import src/raster"],
  ["model", "react-dom/client", "Only src/view knows React"],
  ["prediction", "../model/network.ts", "may import types of src/raster alone"],
  ["prediction", "../strokes/stroke.ts", "may import types of src/raster alone"],
  ["view", "@tensorflow/tfjs-core", "Only src/model knows TensorFlow.js"],
  ["view", "@tensorflow/tfjs-backend-webgl", "Only src/model knows TensorFlow.js"],
  ["words", "../raster/field.ts", "holds the texts"],
  ["samples", "../model/network.ts", "reads and scores labelled samples"],
  ["worker", "../view/ink.ts", "knows nothing of src/view"],
  ["worker", "@tensorflow/tfjs-core", "Only src/model knows TensorFlow.js"],
  ["model", "../worker/readSamples.ts", "may import src/raster"],
];
const allowed: [room: string, from: string][] = [
  ["raster", "../strokes/stroke.ts"],
  ["model", "../raster/field.ts"],
  ["model", "@tensorflow/tfjs-core"],
  ["model", "@tensorflow/tfjs-backend-wasm/dist/base.js"],
  ["prediction", "../raster/field.ts"],
  ["view", "../model/model.ts"],
  ["view", "react"],
  ["strokes", "../words/refusal.ts"],
  ["samples", "../raster/rasterise.ts"],
  ["worker", "../model/network.ts"],
  ["worker", "../samples/score.ts"],
  ["view", "../samples/share.ts"],
];

let folder: string;
let report: string;
const fileOf = (kind: string, i: number) => `${kind}${i}.ts`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rooms-"));
  copyFileSync("biome.json", join(folder, "biome.json"));
  const write = (kind: string) => (entry: readonly string[], i: number) => {
    const room = join(folder, "src", entry[0] ?? "");
    mkdirSync(room, { recursive: true });
    const text = `import * as other from "${entry[1]}";\nexport const used = other;\n`;
    writeFileSync(join(room, fileOf(kind, i)), text);
  };
  forbidden.forEach(write("forbidden"));
  allowed.forEach(write("allowed"));
  const args = [biome, "lint", "--colors=off", "--max-diagnostics=none", "--reporter=github"];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  report = run.stdout + run.stderr;
  expect(run.status, report).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true }));

const linesAbout = (room: string, file: string) =>
  report
    .split("\n")
    .filter((line) => line.replaceAll("\\", "/").includes(`src/${room}/${file}`))
    .join("\n");

test.each(forbidden.map((entry, i) => [...entry, i] as const))(
  "%s may not import %s, and the linter says: %s",
  (room, _from, advice, i) => {
    const lines = linesAbout(room, fileOf("forbidden", i));
    expect(lines).toContain("noRestrictedImports");
    expect(lines).toContain(advice);
  },
);

test.each(allowed.map((entry, i) => [...entry, i] as const))(
  "%s may import %s",
  (room, _from, i) => {
    expect(linesAbout(room, fileOf("allowed", i))).toBe("");
  },
);
