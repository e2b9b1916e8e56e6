import { expect, test } from "vitest";
import { requestKind } from "./requestKind.ts";

const models = new URL("https://digits.example/app/models/");

test.each([
  ["https://digits.example/app/assets/index-1.js", "page"],
  ["https://digits.example/collect", "page"],
  ["https://digits.example/app/models/digits/model.json", "network"],
  ["https://example.org/pixel.png", "elsewhere"],
  ["https://sub.digits.example/app/models/digits/model.json", "elsewhere"],
  ["http://digits.example/app/assets/index-1.js", "elsewhere"],
  ["https://digits.example:8443/", "elsewhere"],
  ["wss://example.org/", "elsewhere"],
  ["data:image/png;base64,AA==", null],
  ["chrome-extension://abc/script.js", null],
  ["inline", null],
  ["", null],
])("a request to '%s' is counted as %s", (url, kind) => {
  expect(requestKind(url, models)).toBe(kind);
});
