import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { trim } from "./trimmedWasm.ts";

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
