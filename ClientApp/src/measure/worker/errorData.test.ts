import { expect, test } from "vitest";
import { refusals } from "../../words/french/refusals.ts";
import { Refusal, sentenceOf } from "../../words/refusal.ts";
import { errorData, errorOf } from "./errorData.ts";

const crossed = (error: unknown) => errorOf(structuredClone(errorData(error)));

test("a refusal sent from the worker to the page is still shown in the visitor's language", () => {
  const refusal = new Refusal("noImages", "mine-images-idx3-ubyte");
  expect(crossed(refusal)).toEqual(refusal);
  expect(sentenceOf(crossed(refusal), refusals)).toBe(sentenceOf(refusal, refusals));
});

test("any other error keeps its message", () => {
  expect(crossed(new RangeError("Too large.")).message).toBe("Too large.");
  expect(crossed("thrown text").message).toBe("thrown text");
});
