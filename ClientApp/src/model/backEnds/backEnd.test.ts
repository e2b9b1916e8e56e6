import { expect, test } from "vitest";
import { startBackEnd } from "./backEnd.ts";

test("plain JavaScript starts where the WebAssembly binary cannot be had", async () => {
  expect(await startBackEnd("/no/such/file.wasm")).toBe("cpu");
});

test("it starts again after WebAssembly failed once, as a retry does", async () => {
  expect(await startBackEnd("/no/such/file.wasm")).toBe("cpu");
});
