import { expect, test } from "vitest";
import { type DigitEvidence, evidenceOf, weigh } from "./evidence.ts";
import { PEN } from "./ink/inkKind.ts";
import { SETTINGS } from "./settings.ts";

/** A digit with ideal features, at this index in its line. */
function digitAt(place: number, isOne: boolean): DigitEvidence {
  const box = { left: place, top: 0, right: place + 0.5, bottom: 1 };
  return {
    surprise: 0,
    certainty: 1,
    isOne,
    features: { digit: 1, wide: 0, small: 0, gap: 0, cuts: 0, overlap: 0, order: 0 },
    group: { members: [place], box },
    line: { pieces: [], box, height: 1 },
    kind: PEN,
  };
}

const weightOf = (...areOnes: boolean[]): number =>
  weigh(evidenceOf([areOnes.map((isOne, place) => digitAt(place, isOne))]), SETTINGS.evidence);

test("a 1 is weaker evidence for a number than any other digit, but two neat 1s are still a number", () => {
  expect(weightOf(true, false, false)).toBeLessThan(weightOf(false, false, false));
  expect(weightOf(true, true, true)).toBeLessThan(weightOf(true, false, true));
  expect(weightOf(true, true)).toBeGreaterThan(0);
});
