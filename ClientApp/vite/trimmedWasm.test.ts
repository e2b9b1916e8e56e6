import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { trim, trimToNetwork, withoutCalls } from "./trimmedWasm.ts";
import { addressOfInfinity, answersOf, PROCESSORS, reachedFunctions } from "./wasmTrace.ts";

const WHOLE = readFileSync(
  createRequire(import.meta.url).resolve(
    "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
  ),
);

test("a module keeps the exports that it is told to keep and no other, and is smaller", () => {
  const trimmed = trim(WHOLE, ["memory", "Softmax"]);

  expect(trim(trimmed, ["memory", "Softmax"]).length).toBe(trimmed.length);
  expect(() => trim(trimmed, ["memory", "Mean"])).toThrow("to export Mean, but");
  expect(trimmed.length).toBeLessThan(WHOLE.length / 2);
});

test("an export that is not there is refused by its name", () => {
  expect(() => trim(WHOLE, ["memory", "Sofmax"])).toThrow("to export Sofmax, but");
});

test("what the network reaches answers as the whole module does, to the bit, on every processor", async () => {
  const small = await trimToNetwork(WHOLE);
  const address = addressOfInfinity(WHOLE);

  const pairs = await Promise.all(
    [null, ...PROCESSORS].map((processor) =>
      Promise.all([small, WHOLE].map((wasm) => answersOf(wasm, processor, address))),
    ),
  );

  for (const [ofSmall = [], ofWhole] of pairs) {
    expect(ofSmall.length).toBeGreaterThan(1000);
    expect(ofSmall).toEqual(ofWhole);
  }
  expect(brotliCompressSync(small).length).toBeLessThan(24_000);
}, 60_000);

test("the loader calls what the binary has and nothing else", () => {
  const loader = readFileSync(
    createRequire(import.meta.url).resolve(
      "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js",
    ),
    "utf8",
  );
  const exportsCalled = (code: string) =>
    Array.from(code.matchAll(/Module\["asm"\]\["(\w+)"\]\)/g), ([, name]) => name);
  const left = exportsCalled(withoutCalls(loader));

  expect(exportsCalled(loader)).toContain("Abs");
  expect(left).toEqual(expect.arrayContaining(["FusedConv2D", "malloc", "stackAlloc", "dispose"]));
  expect(() => trim(WHOLE, ["memory", ...left.map(String)])).not.toThrow();
  expect(left).not.toContain("Abs");
  expect(() => withoutCalls("export default () => {};")).toThrow("but found none");
});

test("two processors are told apart on any machine, and run kernels of their own", async () => {
  const [one = new Set<number>(), other = new Set<number>()] = await Promise.all(
    PROCESSORS.map((processor) => reachedFunctions(WHOLE, processor)),
  );

  expect([...one].filter((index) => !other.has(index))).not.toEqual([]);
  expect([...other].filter((index) => !one.has(index))).not.toEqual([]);
}, 60_000);

test("a module that tells the processor otherwise is refused", () => {
  expect(() => addressOfInfinity(trim(WHOLE, ["memory"]))).toThrow("found that 0 times");
});
