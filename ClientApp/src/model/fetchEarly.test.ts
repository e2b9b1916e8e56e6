import { afterEach, expect, test } from "vitest";
import { fetchEarly } from "./fetchEarly.ts";

const NOTE = "data:text/plain,later";

afterEach(() => {
  globalThis.earlyFetches = undefined;
});

test("a download that has already started is used once, and a retry fetches again", async () => {
  globalThis.earlyFetches = { [NOTE]: Promise.resolve(new Response("early")) };
  expect(await (await fetchEarly(NOTE)).text()).toBe("early");
  expect(await (await fetchEarly(NOTE)).text()).toBe("later");
});

test("without downloads from the first script, files are fetched as usual", async () => {
  expect(await (await fetchEarly(NOTE)).text()).toBe("later");
});
