import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { binaryIn, entryIn, withFirstFiles } from "./firstFiles.ts";

const chunk = (fileName: string, facadeModuleId: string | null) =>
  ({ type: "chunk", fileName, facadeModuleId }) as const;
const bundle = {
  a: chunk("assets/index-1.js", "/x/src/main.tsx"),
  b: chunk("assets/openModel-1.js", "/x/src/model/openModel.ts"),
  c: { type: "asset", fileName: "assets/simd-1.wasm" },
} as const;

test("the module that opens the network and the binary are found in the build", () => {
  expect(entryIn(bundle)).toBe("assets/openModel-1.js");
  expect(binaryIn(bundle)).toBe("assets/simd-1.wasm");
});

test("a build without the module that opens the network, or without its binary, is rejected with a clear message", () => {
  expect(() => entryIn({ a: bundle.a, c: bundle.c })).toThrow("openModel.ts in the build");
  expect(() => binaryIn({ b: bundle.b })).toThrow("binary in the build");
});

test("the first script comes before all module scripts, and only modules are preloaded", () => {
  const html = withFirstFiles(readFileSync("index.html", "utf8"), "/early.js", "/openModel.js");
  expect(html.indexOf("/early.js")).toBeLessThan(html.indexOf('type="module"'));
  expect(html).toContain('<link rel="modulepreload" href="/openModel.js"');
  expect(html).not.toContain('rel="preload"');
});
