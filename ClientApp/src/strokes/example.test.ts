import { beforeAll, expect, test } from "vitest";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { NO_VARIATION, varyField } from "../explain/varyField.ts";
import { startCpu } from "../model/backEnds/cpuBackEnd.ts";
import type { Field } from "../raster/field.ts";
import { rasterise } from "../raster/rasterise.ts";
import { Drawing } from "./drawing.ts";
import { EXAMPLE, writeExample } from "./example.ts";

let read: (field: Field) => string;
beforeAll(async () => {
  await startCpu();
  const { file, network } = await openCommittedModel();
  read = (field) => {
    const probabilities = network.probabilities([field]);
    return file.labels[probabilities.indexOf(Math.max(...probabilities))] ?? "";
  };
  return () => network.dispose();
});

test("the example is a 6, and upside down it is a 9", () => {
  const field = rasterise([EXAMPLE]) as Field;
  expect(read(field)).toBe("6");
  expect(read(varyField(field, { ...NO_VARIATION, turnDeg: 180 }))).toBe("9");
});

test("it is written point by point in one stroke, and the pen lifts at the end", () => {
  const drawing = new Drawing();
  drawing.begin({ x: 0.1, y: 0.1 });
  const frames: (() => void)[] = [];
  writeExample(drawing, (callback) => frames.push(callback));
  expect(drawing.isPenDown).toBe(true);
  for (let frame = frames.shift(); frame !== undefined; frame = frames.shift()) frame();
  expect(drawing.strokes).toEqual([EXAMPLE]);
  expect(drawing.isPenDown).toBe(false);
});

test("it stops when the visitor starts to draw", () => {
  const drawing = new Drawing();
  const frames: (() => void)[] = [];
  writeExample(drawing, (callback) => frames.push(callback));
  frames.shift()?.();
  drawing.clear();
  drawing.begin({ x: 0.5, y: 0.5 });
  for (let frame = frames.shift(); frame !== undefined; frame = frames.shift()) frame();
  expect(drawing.strokes).toEqual([[{ x: 0.5, y: 0.5 }]]);
});
