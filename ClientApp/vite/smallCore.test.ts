import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { isRegistered, isStore } from "./smallCore.ts";

const CORE = join(
  dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-core/package.json")),
  "dist",
);

/** The paths that a module in the TensorFlow.js core imports. */
function importsOf(module: string): string[] {
  const code = readFileSync(join(CORE, module), "utf8");
  return Array.from(code.matchAll(/^import (?:.* from )?'(.+)';$/gm), ([, source = ""]) => source);
}

test("the page's platform replaces the core's browser platform, Node platform and optimizers", () => {
  const sources = [...importsOf("index.js"), ...importsOf("base_side_effects.js")];
  expect(sources.filter(isRegistered)).toEqual([
    "./optimizers/register_optimizers",
    "./platforms/platform_browser",
    "./platforms/platform_node",
  ]);
});

test("only unused model stores are removed", () => {
  expect(importsOf("base.js").filter(isStore)).toEqual(["./io/io"]);
  expect(importsOf("io/io.js").filter(isStore)).toEqual([
    "./indexed_db",
    "./local_storage",
    "./browser_files",
    "./http",
    "./passthrough",
  ]);
});
