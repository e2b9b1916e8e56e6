import { expect, test } from "vitest";
import { startBackEnd } from "./backEnd.ts";

test("plain JavaScript starts if the WebAssembly binary cannot be loaded", async () => {
  expect(await startBackEnd("/no/such/file.wasm")).toBe("cpu");
});

test("plain JavaScript also starts on a retry", async () => {
  expect(await startBackEnd("/no/such/file.wasm")).toBe("cpu");
});
