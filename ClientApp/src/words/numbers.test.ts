import { expect, test } from "vitest";
import { numbersIn } from "./numbers.ts";

const plain = (text: string) => text.replace(/\s/g, " ");

test.each([
  ["en", "10,000", "99.53 %", "5.12", "2.4 × 10⁻⁷"],
  ["fr", "10 000", "99,53 %", "5,12", "2,4 × 10⁻⁷"],
] as const)("numbers are written as in %s", (locale, count, percent, seconds, tiny) => {
  const numbers = numbersIn(locale);
  expect(plain(numbers.count(10_000))).toBe(count);
  expect(plain(numbers.percent(0.9953))).toBe(percent);
  expect(numbers.seconds(5.123)).toBe(seconds);
  expect(plain(numbers.tiny(2.38e-7))).toBe(tiny);
});

test("no difference is nought, and none that could be computed says so", () => {
  expect(numbersIn("en").tiny(0)).toBe("0");
  expect(numbersIn("en").tiny(Number.NaN)).toBe("NaN");
  expect(plain(numbersIn("en").tiny(0.25))).toBe("2.5 × 10⁻¹");
});
