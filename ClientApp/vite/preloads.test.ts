import { expect, test } from "vitest";
import { preloadTags } from "./preloads.ts";

const chunk = (fileName: string, facadeModuleId: string | null) =>
  ({ type: "chunk", fileName, facadeModuleId }) as const;
const bundle = {
  a: chunk("assets/index-1.js", "/x/src/main.tsx"),
  b: chunk("assets/openModel-1.js", "/x/src/model/openModel.ts"),
  c: { type: "asset", fileName: "assets/simd-1.wasm" },
} as const;

test("the program, its binary and the network are preloaded under the page's base", () => {
  const tags = preloadTags(bundle, "/digits/", ["models/digits/model.json"]);
  expect(tags.map(({ attrs }) => [attrs?.rel, attrs?.href])).toEqual([
    ["modulepreload", "/digits/assets/openModel-1.js"],
    ["preload", "/digits/assets/simd-1.wasm"],
    ["preload", "/digits/models/digits/model.json"],
  ]);
});

test("a build without the program or its binary is rejected with a one-sentence message", () => {
  expect(() => preloadTags({ a: bundle.a, c: bundle.c }, "/", [])).toThrow("one is missing");
  expect(() => preloadTags({ b: bundle.b }, "/", [])).toThrow("one is missing");
});
