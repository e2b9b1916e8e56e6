import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { byName, layerSizes } from "../src/explain/layerSizes.ts";
import { digitConfusion } from "./figures/digitConfusion.ts";
import { docFigures } from "./figures/docFigures.ts";
import { fillMarkers } from "./figures/fillMarkers.ts";
import { expectSameWeights, type Recorded, readRecorded, setOf } from "./figures/recorded.ts";
import { sharesOf } from "./figures/shares.ts";
import { generatedFiles } from "./figures.ts";

test.each(generatedFiles())(
  "%s shows the measured figures (if not, run `npm run figures`)",
  (path, text) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  },
);

test("the docs have markers to fill in", () => {
  const marked = generatedFiles().filter(([, text]) => text.includes("<!-- figures: "));
  expect(marked.map(([path]) => path)).toEqual(
    expect.arrayContaining(["../docs/model-card.md", "../docs/accuracy.md"]),
  );
});

test("the trainer and the page's pipeline measured the same accuracy for the same network", () => {
  const { model, metrics, report } = readRecorded();
  const { mnist } = sharesOf(report);
  expect(mnist.share).toBe(metrics.test);
  const confusion = digitConfusion(metrics);
  expect(confusion.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)).toBe(mnist.count);
  const channels = layerSizes(model.layers, byName(model.weights))
    .filter(({ kind }) => kind === "conv")
    .map((layer) => layer.channels);
  const architecture = metrics.options.architecture.split(" ");
  expect(channels).toEqual(architecture.map((one) => Number.parseInt(one, 10)));
});

test("figures measured with other weights are rejected, and the message says what to run", () => {
  const recorded = readRecorded();
  const other: Recorded = { ...recorded, report: { ...recorded.report, weights: "weights.0.bin" } };
  expect(() => expectSameWeights(other)).toThrow(
    /evaluation\.json to be for weights\..*, but it is for weights\.0\.bin; run npm run evaluate/,
  );
});

test("looking up a set that was not measured fails, and the message names the set", () => {
  expect(() => setOf(readRecorded().report, "crayons")).toThrow('to hold the set "crayons"');
});

test('a confusion matrix with images counted as "not a digit" is rejected', () => {
  const confusion = Array.from({ length: 11 }, () => new Array<number>(11).fill(0));
  confusion[4]?.splice(10, 1, 1);
  expect(() => digitConfusion({ confusion })).toThrow("counted as not a digit");
});

test("the most common mistakes are listed, and the others are counted together", () => {
  const recorded = readRecorded();
  const confusion = Array.from({ length: 10 }, (_, row) =>
    Array.from(
      { length: 11 },
      (_, column) => (row === 0 ? [90, 1, 2, 3, 4, 5, 6, 7, 1, 0, 8][column] : 0) ?? 0,
    ),
  );
  const { digits } = setOf(recorded.report, "pens");
  if (digits === null) throw new Error('Expected the set "pens" to contain digits.');
  const sets = [{ ...setOf(recorded.report, "pens"), digits: { ...digits, confusion } }];
  const report = { ...recorded.report, sets: [...recorded.report.sets, ...sets] };
  expect(
    docFigures({ ...recorded, report })
      .mistakes?.split("\n")
      .at(-1),
  ).toBe(
    "| Pen strokes, centred | 0 as 7: 7, 0 as 6: 6, 0 as 5: 5, 0 as 4: 4, 0 as 3: 3, 0 as 2: 2, others: 2 | 8 |",
  );
});

test("a short figure is inserted within its line, and a table is inserted as a separate block", () => {
  const text =
    "Reads <!-- figures: share -->?<!-- /figures --> of them.\n\n<!-- figures: table -->old<!-- /figures -->\n";
  const filled = fillMarkers(text, { share: "99%", table: "| a |\n| - |" }, "a.md");
  expect(filled).toBe(
    "Reads <!-- figures: share -->99%<!-- /figures --> of them.\n\n<!-- figures: table -->\n\n| a |\n| - |\n\n<!-- /figures -->\n",
  );
  expect(fillMarkers(filled, { share: "99%", table: "| a |\n| - |" }, "a.md")).toBe(filled);
});

test.each([
  ["<!-- figures: shares -->1<!-- /figures -->", 'but got "shares"; the names are share.'],
  ["<!-- figures: share -->1", "Expected <!-- /figures --> after <!-- figures: share --> in a.md"],
  [
    "<!-- figures: share -->1 <!-- figures: share -->1<!-- /figures -->",
    "Expected <!-- /figures --> after <!-- figures: share --> in a.md",
  ],
])("the marker in %s is rejected", (text, message) => {
  expect(() => fillMarkers(text, { share: "99%" }, "a.md")).toThrow(message);
});
