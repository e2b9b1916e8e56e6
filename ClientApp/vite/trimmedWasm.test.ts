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

test("trimming a module keeps only the listed exports and makes it smaller", () => {
  const trimmed = trim(WHOLE, ["memory", "Softmax"]);

  expect(trim(trimmed, ["memory", "Softmax"]).length).toBe(trimmed.length);
  expect(() => trim(trimmed, ["memory", "Mean"])).toThrow("to export Mean, but");
  expect(trimmed.length).toBeLessThan(WHOLE.length / 2);
});

test("a missing export is rejected, and the message names it", () => {
  expect(() => trim(WHOLE, ["memory", "Sofmax"])).toThrow("to export Sofmax, but");
});

test("on every CPU, the trimmed module's results are bit-identical to the whole module's", async () => {
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

test("the loader calls only exports that the binary has", () => {
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

test("both kinds of CPU can be simulated on any machine, and each runs kernels that the other does not", async () => {
  const [one = new Set<number>(), other = new Set<number>()] = await Promise.all(
    PROCESSORS.map((processor) => reachedFunctions(WHOLE, processor)),
  );

  expect([...one].filter((index) => !other.has(index))).not.toEqual([]);
  expect([...other].filter((index) => !one.has(index))).not.toEqual([]);
}, 60_000);

test("a module that detects the CPU in another way is rejected", () => {
  expect(() => addressOfInfinity(trim(WHOLE, ["memory"]))).toThrow("found that 0 times");
});
