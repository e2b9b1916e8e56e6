import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMMITTED_MODEL } from "../../../../scripts/committedModel.ts";
import { byName, layerSizes } from "../../../explain/layerSizes.ts";
import { checkModelFile } from "../../../model/modelFile.ts";
import { type Box, tallLayout, wideLayout } from "./glanceLayout.ts";

const file = checkModelFile(JSON.parse(readFileSync(`${COMMITTED_MODEL}/model.json`, "utf8")));
const sizes = layerSizes(file.layers, byName(file.weights));

const isInside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each([
  ["wide", wideLayout(sizes)],
  ["tall", tallLayout(sizes)],
] as const)("the %s picture", (name, { width, height, blocks }) => {
  test("shows the field and every layer in order", () => {
    expect(blocks.map(({ channels }) => channels)).toEqual([1, 32, 32, 32, 48, 48, 64, 64, 11]);
    const starts = blocks.map((block) => (name === "wide" ? block.x : block.y));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test("keeps every block inside its button, and every button inside the picture without overlap", () => {
    blocks.forEach((block, i) => {
      expect(isInside(block, block.button)).toBe(true);
      expect(isInside(block.button, { x: 0, y: 0, width, height })).toBe(true);
      for (const later of blocks.slice(i + 1)) {
        expect(overlap(block.button, later.button)).toBe(false);
      }
    });
  });

  test("has enough space for all maps of a layer, with a whole number of canvas pixels per map pixel", () => {
    blocks.forEach(({ kind, channels, columns, step, pixel, ...block }, i) => {
      if (kind !== "maps") return;
      const sidePx = sizes[i - 1]?.sidePx ?? 28;
      expect(pixel.every((side) => Number.isInteger(side) && side >= 1)).toBe(true);
      expect(pixel[0] * sidePx).toBeLessThanOrEqual(step[0]);
      expect(pixel[1] * sidePx).toBeLessThanOrEqual(step[1]);
      expect(columns * step[0]).toBeLessThanOrEqual(block.width + 2);
      expect(Math.ceil(channels / columns) * step[1]).toBeLessThanOrEqual(block.height + 2);
    });
  });
});

test("on a phone that is 360 px wide, every button is tall enough to tap", () => {
  const { width, blocks } = tallLayout(sizes);
  const scale = (360 - 32) / width;
  for (const { button } of blocks) expect(button.height * scale).toBeGreaterThanOrEqual(44);
});
