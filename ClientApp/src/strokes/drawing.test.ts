import { expect, test } from "vitest";
import { Drawing } from "./drawing.ts";

const a = { x: 0.1, y: 0.2 };
const b = { x: 0.3, y: 0.4 };
const c = { x: 0.5, y: 0.6 };

test("a new drawing is empty and has nothing to undo", () => {
  const drawing = new Drawing();
  expect(drawing.isEmpty).toBe(true);
  expect(drawing.canUndo).toBe(false);
});

test("restoring a drawing counts as a change but cannot be undone", () => {
  const drawing = new Drawing();
  const { version } = drawing;
  drawing.restore([[a, b]]);
  expect(drawing.strokes).toEqual([[a, b]]);
  expect(drawing.version).not.toBe(version);
  expect(drawing.canUndo).toBe(false);
});

test("points between pen down and the next pen down form one stroke", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  drawing.extend([b, c]);
  drawing.begin(c);
  expect(drawing.strokes).toEqual([[a, b, c], [c]]);
});

test("every change increases the version, and nothing else does", () => {
  const drawing = new Drawing();
  const versions = [drawing.version];
  const note = (change: () => void) => {
    change();
    versions.push(drawing.version);
  };
  note(() => drawing.begin(a));
  note(() => drawing.extend([b]));
  note(() => drawing.undo());
  note(() => drawing.begin(a));
  note(() => drawing.clear());
  note(() => drawing.undo());
  expect(versions).toEqual([...new Set(versions)].sort((p, q) => p - q));

  const before = drawing.version;
  drawing.extend([]);
  expect(drawing.version).toBe(before);
});

test("undo removes one stroke at a time", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  drawing.begin(b);
  drawing.undo();
  expect(drawing.strokes).toEqual([[a]]);
  drawing.undo();
  expect(drawing.isEmpty).toBe(true);
});

test("undo after clear restores the strokes", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  drawing.extend([b]);
  drawing.clear();
  expect(drawing.isEmpty).toBe(true);
  drawing.undo();
  expect(drawing.strokes).toEqual([[a, b]]);
});

test("moving the pen while it is up draws nothing", () => {
  const drawing = new Drawing();
  drawing.extend([a]);
  expect(drawing.isEmpty).toBe(true);
});

test("a stroke no longer grows once it is finished, undone or cleared", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  expect(drawing.isPenDown).toBe(true);
  drawing.lift();
  drawing.extend([b]);
  expect(drawing.strokes).toEqual([[a]]);
  drawing.begin(b);
  drawing.undo();
  drawing.extend([c]);
  expect(drawing.strokes).toEqual([[a]]);
  drawing.begin(b);
  drawing.clear();
  drawing.extend([c]);
  expect(drawing.isEmpty).toBe(true);
});

test("lifting the pen calls the listeners but does not change the version", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  const { version } = drawing;
  let heard = 0;
  drawing.subscribe(() => heard++);
  drawing.lift();
  drawing.lift();
  expect(heard).toBe(1);
  expect(drawing.version).toBe(version);
});

test("points outside the surface are moved to its edge", () => {
  const drawing = new Drawing();
  drawing.begin({ x: -1, y: 0.5 });
  drawing.extend([{ x: 0.5, y: 7 }]);
  expect(drawing.strokes).toEqual([
    [
      { x: 0, y: 0.5 },
      { x: 0.5, y: 1 },
    ],
  ]);
});

test("listeners are called for every change until they unsubscribe", () => {
  const drawing = new Drawing();
  let heard = 0;
  const leave = drawing.subscribe(() => heard++);
  drawing.begin(a);
  drawing.extend([b]);
  drawing.clear();
  leave();
  drawing.undo();
  expect(heard).toBe(3);
});

test("redo restores what undo removed, until something new is drawn", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  drawing.begin(b);
  drawing.undo();
  drawing.undo();
  expect(drawing.canRedo).toBe(true);
  drawing.redo();
  expect(drawing.strokes).toEqual([[a]]);
  drawing.redo();
  expect(drawing.strokes).toEqual([[a], [b]]);
  expect(drawing.canRedo).toBe(false);
  drawing.undo();
  drawing.begin(c);
  expect(drawing.canRedo).toBe(false);
  expect(drawing.strokes).toEqual([[a], [c]]);
});

test("a thousand steps can be undone and redone one by one", () => {
  const drawing = new Drawing();
  for (let i = 0; i < 1000; i++) drawing.begin({ x: i / 1000, y: 0 });
  const all = drawing.strokes;
  while (drawing.canUndo) drawing.undo();
  expect(drawing.isEmpty).toBe(true);
  while (drawing.canRedo) drawing.redo();
  expect(drawing.strokes).toEqual(all);
});

test("one sweep of the eraser is one undo step", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  drawing.extend([b]);
  drawing.lift();
  drawing.begin(c);
  drawing.lift();
  drawing.erase(a, 0.05);
  drawing.erase(b, 0.05);
  drawing.erase(c, 0.05);
  drawing.lift();
  expect(drawing.strokes.flat()).not.toContainEqual(c);
  drawing.undo();
  expect(drawing.strokes).toEqual([[a, b], [c]]);
});

test("showing an earlier moment hides the points drawn later but keeps them", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  drawing.extend([b]);
  drawing.begin(c);
  drawing.lift();
  expect(drawing.pointCount).toBe(3);
  drawing.showMoment(1);
  expect(drawing.strokes).toEqual([[a]]);
  drawing.showMoment(2);
  expect(drawing.strokes).toEqual([[a, b]]);
  drawing.showMoment(0);
  expect(drawing.strokes).toEqual([]);
  expect(drawing.isEmpty).toBe(false);
  drawing.showMoment(3);
  expect(drawing.moment).toBe(null);
  expect(drawing.strokes).toEqual([[a, b], [c]]);
});

test("a stroke drawn while an earlier moment is shown is added to the whole drawing", () => {
  const drawing = new Drawing();
  drawing.begin(a);
  drawing.extend([b]);
  drawing.showMoment(1);
  drawing.begin(c);
  expect(drawing.strokes).toEqual([[a, b], [c]]);
});

test("a picture replaces strokes, a stroke replaces a picture, and undo reverts both", () => {
  const drawing = new Drawing();
  const picture = new Float32Array(4);
  drawing.begin(a);
  drawing.replace({ strokes: [], picture });
  expect(drawing.picture).toBe(picture);
  expect(drawing.strokes).toEqual([]);
  drawing.begin(b);
  expect(drawing.picture).toBe(null);
  drawing.undo();
  expect(drawing.picture).toBe(picture);
  drawing.undo();
  expect(drawing.strokes).toEqual([[a]]);
});
