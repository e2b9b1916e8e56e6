import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { earlyScript } from "./earlyScript.ts";

const script = earlyScript(["/a.wasm", "/b.bin"]);

/**
 * Runs the script in a simulated browser without `Array.prototype.at`. Returns the text that the
 * page shows.
 */
function shownInOldBrowser(language: string): string {
  const shown: string[] = [];
  const page = { parentNode: { replaceChild: (text: { said: string }) => shown.push(text.said) } };
  const document = {
    getElementById: () => page,
    createTextNode: (said: string) => said,
    createElement: () => ({
      said: "",
      appendChild(said: string) {
        this.said = said;
      },
    }),
    onreadystatechange: () => {},
  };
  runInNewContext(`delete Array.prototype.at; ${script}`, { document, navigator: { language } });
  document.onreadystatechange();
  return shown.join();
}

test.each([
  ["de-AT", "Dieser Browser ist zu alt"],
  ["fr", "Ce navigateur est trop ancien"],
  [
    "en-GB",
    "This browser is too old to read digits. You need at least Safari 15.4, Chrome 92 or Firefox 90.",
  ],
  ["pt", "This browser is too old"],
])("an outdated browser shows a message in its language: %s", (language, said) => {
  expect(shownInOldBrowser(language)).toContain(said);
});

test("supported browsers fetch each file once and leave errors to the code that uses the files", async () => {
  const fetched: string[] = [];
  const fetch = (url: string) => {
    fetched.push(url);
    return Promise.reject(new Error("offline"));
  };
  const self: { earlyFetches?: Record<string, Promise<unknown>> } = {};
  const page = { currentScript: { src: "" } };
  runInNewContext(script, { self, fetch, document: page, addEventListener: () => {} });
  expect(fetched).toEqual(["/a.wasm", "/b.bin"]);
  await expect(self.earlyFetches?.["/b.bin"]).rejects.toThrow("offline");
});

test("the oldest browsers can parse the script", () => {
  expect(script).not.toMatch(
    /=>|`|\b(?:let|const|class|async)\b|\.(?:catch|finally|default)\b|\?\./,
  );
  expect(script.length).toBeLessThan(2600);
});
