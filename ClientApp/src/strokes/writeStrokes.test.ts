import { expect, test } from "vitest";
import { Drawing } from "./drawing.ts";
import type { Stroke } from "./stroke.ts";
import { writeStrokes } from "./writeStrokes.ts";

const line = (y: number): Stroke => [0.2, 0.4, 0.6, 0.8].map((x) => ({ x, y }));
const CROSS: readonly Stroke[] = [line(0.25), line(0.75)];

/** Writes `CROSS`. `frame` runs the next frame and returns false if no frame was requested. */
function write(drawing: Drawing): { readonly frame: () => boolean; readonly finish: () => void } {
  const frames: (() => void)[] = [];
  writeStrokes(drawing, CROSS, (callback) => frames.push(callback));
  const frame = () => {
    const next = frames.shift();
    next?.();
    return next !== undefined;
  };
  const finish = () => {
    while (frame());
  };
  return { frame, finish };
}

const visiblePoints = (drawing: Drawing) =>
  drawing.strokes.reduce((sum, stroke) => sum + stroke.length, 0);

test("strokes are written point by point until they are complete", () => {
  const drawing = new Drawing();
  const { frame, finish } = write(drawing);
  let before = 0;
  do {
    expect(visiblePoints(drawing)).toBeGreaterThan(before);
    before = visiblePoints(drawing);
  } while (before < 8 && frame());
  finish();
  expect(drawing.strokes).toEqual(CROSS);
  expect(drawing.moment).toBe(null);
});

test("undo removes the strokes in one step, even while they are being written", () => {
  for (const frames of [1, 100]) {
    const drawing = new Drawing();
    drawing.begin({ x: 0.1, y: 0.1 });
    drawing.lift();
    const own = drawing.strokes;
    const { frame } = write(drawing);
    for (let i = 0; i < frames; i++) frame();
    drawing.undo();
    frame();
    expect(drawing.strokes).toEqual(own);
    expect(drawing.moment).toBe(null);
  }
});

test("writing stops when the visitor draws", () => {
  const drawing = new Drawing();
  const { frame, finish } = write(drawing);
  frame();
  drawing.clear();
  drawing.begin({ x: 0.5, y: 0.5 });
  finish();
  expect(drawing.strokes).toEqual([[{ x: 0.5, y: 0.5 }]]);
});
