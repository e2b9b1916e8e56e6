import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FLOOR } from "./floor.ts";

/**
 * ES2022 features that at least one of the browsers in FLOOR lacks. Features newer than ES2022 do
 * not compile.
 */
const TOO_NEW = /\bstatic\s*\{|\bObject\.hasOwn\b|\(\?<[=!]|#\w+ in /;

test("the page uses no features that the oldest supported browsers lack", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => [file, readFileSync(join("src", file), "utf8")] as const);
  expect(sources.length).toBeGreaterThan(150);
  expect(sources.filter(([, code]) => TOO_NEW.test(code)).map(([file]) => file)).toEqual([]);
});

test("docs/browsers.md lists the browser versions in FLOOR", () => {
  const guide = readFileSync("../docs/browsers.md", "utf8");
  for (const [name, version] of Object.entries(FLOOR)) {
    expect(guide.toLowerCase()).toContain(`${name} ${version}`);
  }
});
