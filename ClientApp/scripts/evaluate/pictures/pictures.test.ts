import { expect, test } from "vitest";
import { calibrationOf } from "../../../src/measure/calibration.ts";
import { DIGITS, NO_DIGIT } from "../../../src/measure/sampleSet.ts";
import { shareOf } from "../../../src/measure/share.ts";
import { acceptanceOf } from "../acceptance.ts";
import { acceptancePlot } from "./acceptancePlot.ts";
import { confusionMatrix } from "./confusionMatrix.ts";
import { mistakesGallery } from "./mistakesGallery.ts";
import { reliabilityDiagram } from "./reliabilityDiagram.ts";

const confusion = DIGITS.map((_, row) => [...DIGITS, "none"].map((_, i) => (i === row ? 97 : 0)));
const calibration = calibrationOf([
  { probability: 0.97, isRight: true },
  { probability: 0.3, isRight: false },
]);
const acceptance = acceptanceOf(
  [
    { truth: "1", verdict: "digit", best: "1", probability: 0.9 },
    { truth: NO_DIGIT, verdict: "unsure", best: "1", probability: 0.2 },
  ],
  0.625,
);
if (acceptance === null) throw new Error("expected a curve");

/**
 * Returns the texts in a picture. Checks that its elements are properly nested and closed, without
 * NaN, Infinity or undefined.
 */
function texts(picture: string): string[] {
  const open: string[] = [];
  for (const [, end, name = "", closed] of picture.matchAll(/<(\/?)([\w-]+)[^>]*?(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name);
    else if (!closed) open.push(name);
  }
  expect(open).toEqual([]);
  expect(picture).not.toMatch(/NaN|Infinity|undefined/);
  return [...picture.matchAll(/<text[^>]*>\n(.*)\n<\/text>/g)].map(([, content = ""]) => content);
}

test("the confusion matrix shows each count and each digit's accuracy", () => {
  const told = texts(confusionMatrix("Pens <&> mine", confusion));
  expect(told).toContain("Pens &lt;&amp;&gt; mine");
  expect(told.filter((content) => content === "97")).toHaveLength(10);
  expect(told.filter((content) => content === "100.0%")).toHaveLength(10);
});

test("a digit that was never drawn has no percentage", () => {
  const empty = confusion.map((row, digit) => (digit === 3 ? row.map(() => 0) : row));
  expect(texts(confusionMatrix("Pens", empty))).toContain("–");
});

test("the reliability diagram shows the threshold and the calibration error, or says that no digit is shown", () => {
  const accepted = { right: shareOf(1, 1), calibration };
  const told = texts(reliabilityDiagram("Pens", { calibration, accepted }, 0.625)).join("\n");
  expect(told).toContain("62.50%");
  expect(told).toContain(`${(100 * calibration.error).toFixed(2)}%`);
  const none = texts(reliabilityDiagram("Pens", { calibration, accepted: null }, 1));
  expect(none).toContain("no digit is shown");
});

test("the acceptance plot marks the model's own threshold with both shares", () => {
  const told = texts(acceptancePlot(acceptance)).join("\n");
  expect(told).toContain("0.625: 100.0% of digits accepted, 100.0% of others rejected");
});

/** A 4 that was shown as a 9, with one pixel of ink. */
const mistake = {
  field: Float32Array.from({ length: 784 }, (_, i) => (i === 30 ? 1 : 0)),
  truth: "4",
  verdict: "digit",
  best: "9",
  probability: 0.91,
  place: 7,
} as const;

test("the gallery shows each mistake's ink with the digit drawn and the digit shown", () => {
  const picture = mistakesGallery("Pens", [
    mistake,
    { ...mistake, verdict: "unsure" },
    { ...mistake, truth: NO_DIGIT },
  ]);
  const told = texts(picture);
  expect(told).toContain("4 → 9");
  expect(told).toContain("4 → none");
  expect(told).toContain(" → 9");
  expect(told).toContain("9 91%");
  expect(picture.match(/d="M4 2h2v2h-2z"/g)).toHaveLength(3);
});

test("a gallery that cannot show all mistakes says how many it shows", () => {
  expect(texts(mistakesGallery("Pens", Array(100).fill(mistake))).join()).toContain(
    "the first 72 of 100",
  );
});
