import { expect, test } from "vitest";
import { LANGUAGES, type Language } from "./languages.ts";
import { numbersIn } from "./numbers.ts";

test.each(Object.keys(LANGUAGES) as Language[])(
  "in %s, numbers and percentages are formatted the way Intl formats them",
  (language) => {
    const { number, percent } = numbersIn(language);
    for (const decimals of [0, 1, 2]) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const intl = new Intl.NumberFormat(language, digits);
      const intlPercent = new Intl.NumberFormat(language, { ...digits, style: "percent" });
      for (const value of [
        0, 0.26, 9.97, 99.53, 100, 999, 1000, 93_947, 1_234_567.89, -12.34, -4321,
      ]) {
        expect(number(value, decimals)).toBe(intl.format(value).replace("-", "−"));
      }
      for (const share of [0, 0.0026, 0.5, 0.9953, 1]) {
        expect(percent(share, decimals)).toBe(intlPercent.format(share));
      }
    }
  },
);

test.each([
  ["en", "2.4 × 10⁻⁷"],
  ["fr", "2,4 × 10⁻⁷"],
  ["de", "2,4 × 10⁻⁷"],
] as const)("in %s, a tiny difference is formatted as %s", (language, text) => {
  expect(numbersIn(language).tiny(2.38e-7).replace(/\s/g, " ")).toBe(text);
});

test.each([
  [1, 0, "99.9%"],
  [0.9964, 0, "99.6%"],
  [0.9964, 1, "99.6%"],
  [0.944, 0, "94%"],
  [0.944, 1, "94.4%"],
  [0, 0, "0%"],
])("a probability of %d with %d decimals is shown as %s, never 100%%", (share, decimals, text) => {
  expect(numbersIn("en").probability(share, decimals)).toBe(text);
});

test("0 is formatted as 0, and NaN as NaN", () => {
  const { number, tiny } = numbersIn("en");
  expect(tiny(0)).toBe("0");
  expect(tiny(Number.NaN)).toBe("NaN");
  expect(number(Number.NaN, 2)).toBe("NaN");
  expect(tiny(0.25).replace(/\s/g, " ")).toBe("2.5 × 10⁻¹");
});
