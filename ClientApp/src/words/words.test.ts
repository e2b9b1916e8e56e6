import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { chooseLanguage } from "./languages.ts";
import { Refusal, sentenceOf } from "./refusal.ts";

type Texts = Readonly<Record<string, unknown>>;

/** Returns pairs of dotted path and text. Functions are called with numeric strings. */
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

const translations = ["french", "german"];
const pairs = translations.flatMap((language) => files.map((file) => [language, file] as const));

test.each(translations)("%s has the same files as English", (language) => {
  expect(readdirSync(`${import.meta.dirname}/${language}`)).toEqual(files);
});

test.each(pairs)("%s/%s contains every English text, and none is empty", async (language, file) => {
  const [english, translated] = [await textsOf("english", file), await textsOf(language, file)];
  expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  for (const text of [...english.values(), ...translated.values()])
    expect(text.trim()).not.toBe("");
});

test.each(pairs)("%s/%s has no untranslated sentences", async (language, file) => {
  const [english, translated] = [await textsOf("english", file), await textsOf(language, file)];
  const same = [...english].filter(
    ([path, text]) => text.includes(" ") && translated.get(path) === text,
  );
  expect(same).toEqual([]);
});

test.each(pairs)(
  "%s/%s contains the same numbers and values as the English texts",
  async (language, file) => {
    const [english, translated] = [await textsOf("english", file), await textsOf(language, file)];
    const numbers = (text: string) =>
      text
        .replace(/\s|(?<=\d)[,.](?=\d{3}\b)/g, "")
        .match(/\d+/g)
        ?.sort() ?? [];
    for (const [path, text] of english)
      expect(numbers(translated.get(path) ?? ""), path).toEqual(numbers(text));
  },
);

/** Patterns that match typographic mistakes in each language, keyed by the rule they break. */
const mistakes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  french: {
    "one space, not two": /\s\s/,
    "a no-break space (U+00A0) before : » % and after «": /[^\S\u00a0][:»%]|«[^\u00a0]|\w[»%]/,
    "a narrow no-break space (U+202F) before ; ! ?": /(?<!«)[^\S\u202f][;!?]|[\p{L}\d»)][;!?]/u,
    "no-break spaces (U+00A0) between number and unit, and around ×":
      /\d[^\S\u00a0](px|ms|s|ko|Mo|pixels?)(?!\p{L})|[^\S\u00a0]×|×[^\S\u00a0]/u,
    "’ and « »": /\p{L}'\p{L}|[“”„]/u,
  },
  german: {
    "one space, not two": /\s\s/,
    "no space before : ; ! ?": /\s[:;!?]/,
    "a no-break space (U+00A0) before %": /[^\S\u00a0]%|\d%/,
    "no-break spaces (U+00A0) between number and unit, and around ×":
      /\d[^\S\u00a0](px|ms|s|KB|MB|Pixeln?)(?!\p{L})|[^\S\u00a0]×|×[^\S\u00a0]/u,
    "„ “": /[”«»]|“(?=\p{L})|\s“|„\s|\p{L}'\p{L}/u,
  },
};

test.each(pairs)(
  "%s/%s follows the rules for spaces and quotation marks",
  async (language, file) => {
    const texts = await textsOf(language, file);
    for (const [rule, mistake] of Object.entries(mistakes[language] ?? {}))
      expect(
        [...texts].filter(([, text]) => mistake.test(text)),
        rule,
      ).toEqual([]);
  },
);

test("the first of the browser's languages that the page supports is chosen, or English if it supports none", () => {
  expect(chooseLanguage(["es-ES", "fr-CA", "en"])).toBe("fr");
  expect(chooseLanguage(["de-AT", "fr"])).toBe("de");
  expect(chooseLanguage(["es"])).toBe("en");
  expect(chooseLanguage([])).toBe("en");
});

test("a refusal is shown in the visitor's language, and any other error is shown unchanged", async () => {
  const { refusals } = await import("./french/refusals.ts");
  const refusal = new Refusal("networkStatus", 503, "/models");
  expect(refusal.message).toBe(
    "The network could not be loaded: the server responded with 503 for /models. Try again in a moment.",
  );
  expect(sentenceOf(refusal, refusals)).toContain("le serveur a répondu 503 pour /models");
  expect(sentenceOf(new Error("As it is."), refusals)).toBe("As it is.");
});
