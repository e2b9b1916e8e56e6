import { expect, test } from "vitest";
import { HASHED_NAME } from "./hashedName.ts";

test.each([
  "assets/index-DuWDQ115.js",
  "/digits/assets/tfjs-backend-wasm-simd-BrM3BlWr.wasm",
  "/models/digits/weights.0868f15a02c303ed.bin",
])("%s is recognised as a file that never changes", (path) => expect(path).toMatch(HASHED_NAME));

test.each(["/", "/inside", "sw.js", "/models/digits/model.json", "/assets/", "/icon-192.png"])(
  "%s is recognised as a file that may change",
  (path) => expect(path).not.toMatch(HASHED_NAME),
);
