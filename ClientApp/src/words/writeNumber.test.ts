import { expect, test } from "vitest";
import { LANGUAGES, type Language } from "./languages.ts";
import { writeNumber } from "./writeNumber.ts";

test.each(Object.keys(LANGUAGES) as Language[])(
  "numbers are written in %s as Intl has it",
  (language) => {
    for (const decimals of [0, 1, 2]) {
      const intl = new Intl.NumberFormat(language, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
      for (const value of [
        0, 0.26, 9.97, 99.53, 100, 999, 1000, 93_947, 1_234_567.89, -12.34, -4321,
      ]) {
        expect(writeNumber(value, decimals, language)).toBe(intl.format(value));
      }
    }
  },
);

test("what is no number says so", () => {
  expect(writeNumber(Number.NaN, 2, "en")).toBe("NaN");
});
