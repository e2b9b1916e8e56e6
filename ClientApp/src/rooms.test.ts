import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/**
 * The rooms (folders of `src`) that each room may import from, besides `words`. biome.json repeats
 * these rules for the linter.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  words: [],
  strokes: [],
  raster: ["strokes"],
  model: ["raster"],
  reading: ["strokes", "raster", "model"],
  explain: ["raster", "model", "reading"],
  learn: ["strokes", "raster", "model", "reading"],
  measure: ["strokes", "raster", "model", "reading", "explain", "learn"],
  view: ["strokes", "raster", "model", "reading", "explain", "learn", "measure"],
  serviceWorker: [],
};
const ROOMS = Object.keys(MAY_IMPORT);
const LIBRARIES = { "@tensorflow/tfjs-core": "model", react: "view" };

const mayImport = (room: string, other: string) =>
  room === other || (other === "words" || MAY_IMPORT[room]?.includes(other)) === true;

/** All modules in `src` except tests, with their imports from `src`, including type imports. */
const modules = new Map(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => {
      const code = readFileSync(join("src", file), "utf8");
      const imported = code.matchAll(/(?:\bfrom|\bimport\(?)\s*"(\.[^"?]+\.tsx?)/g);
      return [file, Array.from(imported, ([, to = ""]) => normalize(join(dirname(file), to)))];
    }),
);

test("rooms import only what the table allows", () => {
  const roomOf = (file: string) => file.split(/[/\\]/)[0] ?? "";
  const forbidden = [...modules].flatMap(([file, imported]) =>
    imported
      .filter((other) => ROOMS.includes(roomOf(file)) && ROOMS.includes(roomOf(other)))
      .filter((other) => !mayImport(roomOf(file), roomOf(other)))
      .map((other) => `${file} imports ${other}`),
  );
  expect(modules.size).toBeGreaterThan(150);
  expect(forbidden).toEqual([]);
});

test("there are no import cycles, not even through type imports", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const other of modules.get(file) ?? []) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of modules.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test("the linter forbids exactly the imports that the table does not allow", () => {
  const folder = mkdtempSync(join(tmpdir(), "rooms-"));
  try {
    copyFileSync("biome.json", join(folder, "biome.json"));
    const targets = [...ROOMS.map((room) => `../${room}/any.ts`), ...Object.keys(LIBRARIES)];
    const expected = ROOMS.flatMap((room) => {
      mkdirSync(join(folder, "src", room), { recursive: true });
      const lines = targets.map((from, i) => `export * as other${i} from "${from}";\n`);
      writeFileSync(join(folder, "src", room, "any.ts"), lines.join(""));
      const rooms = ROOMS.map((other) => mayImport(room, other));
      const isAllowed = [...rooms, ...Object.values(LIBRARIES).map((owner) => owner === room)];
      return isAllowed.flatMap((allowed, i) => (allowed ? [] : [`${room} line ${i + 1}`]));
    });
    const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
    const args = ["lint", "--only=style/noRestrictedImports", "--max-diagnostics=none"];
    const run = spawnSync(process.execPath, [biome, ...args, "--reporter=github"], {
      cwd: folder,
      encoding: "utf8",
    });
    const reported = run.stdout.matchAll(/src[/\\](\w+)[/\\]any\.ts,line=(\d+)/g);
    const found = Array.from(reported, ([, room, line]) => `${room} line ${line}`);
    expect(found.sort(), run.stdout + run.stderr).toEqual(expected.sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
