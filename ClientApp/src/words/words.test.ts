import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { chooseLanguage } from "./languages.ts";
import { Refusal, sentenceOf } from "./refusal.ts";

type Texts = Readonly<Record<string, unknown>>;

/** All texts in a file by their dotted paths. Functions are called with numbers as strings. */
function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const given = Array.from({ length: value.length }, (_, i) => `${i + 7}`);
    return [[path, String((value as (...given: unknown[]) => unknown)(...given))]];
  }
  return Object.entries(value as Texts).flatMap(([name, inner]) =>
    flatten(inner, `${path}.${name}`),
  );
}

const files = readdirSync(`${import.meta.dirname}/english`);

async function textsOf(language: string, file: string): Promise<Map<string, string>> {
  return new Map(flatten(await import(`./${language}/${file}`), ""));
}

test("both languages have the same files", () => {
  expect(readdirSync(`${import.meta.dirname}/french`)).toEqual(files);
});

test.each(files)("%s has every text in both languages, none of them empty", async (file) => {
  const [english, french] = [await textsOf("english", file), await textsOf("french", file)];
  expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  for (const text of [...english.values(), ...french.values()]) expect(text.trim()).not.toBe("");
});

test.each(files)("%s is translated: no sentence is the same in both languages", async (file) => {
  const [english, french] = [await textsOf("english", file), await textsOf("french", file)];
  const same = [...english].filter(
    ([path, text]) => text.includes(" ") && french.get(path) === text,
  );
  expect(same).toEqual([]);
});

test.each(files)("%s puts every value into its French text too", async (file) => {
  const [english, french] = [await textsOf("english", file), await textsOf("french", file)];
  const numbers = (text: string) =>
    text
      .replace(/\s|(?<=\d),(?=\d{3}\b)/g, "")
      .match(/\d+/g)
      ?.sort() ?? [];
  for (const [path, text] of english)
    expect(numbers(french.get(path) ?? ""), path).toEqual(numbers(text));
});

test("the first of the browser's languages that the page has is chosen, or else English", () => {
  expect(chooseLanguage(["de-DE", "fr-CA", "en"])).toBe("fr");
  expect(chooseLanguage(["de"])).toBe("en");
  expect(chooseLanguage([])).toBe("en");
});

test("a refusal is shown in the visitor's language, and any other error is shown unchanged", async () => {
  const { refusals } = await import("./french/refusals.ts");
  const refusal = new Refusal("networkStatus", 503, "/models");
  expect(refusal.message).toBe(
    "The network could not be loaded: the server answered 503 for /models. Try again in a moment.",
  );
  expect(sentenceOf(refusal, refusals)).toContain("le serveur a répondu 503 pour /models");
  expect(sentenceOf(new Error("As it is."), refusals)).toBe("As it is.");
});
