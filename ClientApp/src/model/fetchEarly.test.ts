import { afterEach, expect, test } from "vitest";
import { fetchEarly } from "./fetchEarly.ts";

const NOTE = "data:text/plain,later";

afterEach(() => {
  globalThis.earlyFetches = undefined;
});

test("a download that was started early is used once, and a retry fetches the file again", async () => {
  globalThis.earlyFetches = { [NOTE]: Promise.resolve(new Response("early")) };
  expect(await (await fetchEarly(NOTE)).text()).toBe("early");
  expect(await (await fetchEarly(NOTE)).text()).toBe("later");
});

test("if the page's first script has started no downloads, files are fetched as usual", async () => {
  expect(await (await fetchEarly(NOTE)).text()).toBe("later");
});
