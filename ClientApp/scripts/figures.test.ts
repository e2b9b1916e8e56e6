import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cardFigures } from "./figures/cardFigures.ts";
import { digitConfusion } from "./figures/digitConfusion.ts";
import { FIGURES, figuresText } from "./figures.ts";

test("the page shows the figures of the committed network; else run `npm run figures`", () => {
  expect(JSON.parse(readFileSync(FIGURES, "utf8"))).toEqual(JSON.parse(figuresText()));
});

test("the model card and the trainer's record tell the same accuracy, weights and layers", () => {
  const { shares, confusion, weights, layers } = JSON.parse(figuresText());
  const card = readFileSync("../docs/model-card.md", "utf8");
  const metrics = JSON.parse(readFileSync("../docs/model/metrics.json", "utf8"));
  const right = confusion.reduce((sum: number, row: number[], i: number) => sum + (row[i] ?? 0), 0);
  expect(right / shares.mnist.of).toBe(metrics.test);
  expect(shares.mnist.percent).toBeCloseTo(100 * metrics.test, 2);
  expect(card).toContain(`${weights.toLocaleString("en")} weights and biases`);
  const stack = layers.filter(({ kind }: { kind: string }) => kind === "conv");
  const channels = metrics.options.architecture
    .split(" ")
    .map((one: string) => Number.parseInt(one, 10));
  expect(stack.map((layer: { channels: number }) => layer.channels)).toEqual(channels);
});

test("a card that lost a row, or a matrix with an eleventh answer, is refused", () => {
  const card = readFileSync("../docs/model-card.md", "utf8");
  expect(() => cardFigures(card.replace("| pens of unseen", "| strokes of unseen"))).toThrow(
    'Expected docs/model-card.md to hold "pens of unseen writers, centred"',
  );
  const confusion = Array.from({ length: 11 }, () => new Array<number>(11).fill(0));
  confusion[4]?.splice(10, 1, 1);
  expect(() => digitConfusion({ confusion })).toThrow("counted as no digit");
});
