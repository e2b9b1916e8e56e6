import { runInNewContext } from "node:vm";
import { afterEach, expect, test } from "vitest";
import { earlyScript } from "../../vite/earlyScript.ts";
import { Drawing } from "./drawing.ts";
import { takeEarlyInk } from "./earlyInk.ts";

/** Runs the page's first script in a fake page with a sheet of 200×200 pixels at (100, 50). */
function open(address = "/") {
  const listeners = new Map<string, (event: unknown) => void>();
  const self: { earlyInk?: unknown } = {};
  const documentElement = { className: "" };
  runInNewContext(earlyScript([]), {
    self,
    URL,
    location: { pathname: address },
    document: { currentScript: { src: "https://example.org/assets/early.js" }, documentElement },
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      listeners.set(type, listener),
  });
  Object.assign(globalThis, self);
  const sheet = {
    id: "first-sheet",
    getBoundingClientRect: () => ({ left: 100, top: 50, width: 200, height: 200 }),
  };
  const send = (type: string, clientX = 0, clientY = 0, pointerId = 1, target: object = sheet) =>
    listeners.get(type)?.({ type, target, pointerId, button: 0, clientX, clientY });
  return { send, documentElement };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "earlyInk");
});

test("strokes drawn before the page's script runs are added to the drawing", () => {
  const { send } = open();
  send("pointerdown", 150, 100);
  send("pointermove", 200, 150);
  send("pointerup");
  send("pointerdown", 300, 250);
  send("pointerup");
  const drawing = new Drawing();
  takeEarlyInk(drawing);
  expect(drawing.strokes).toEqual([
    [
      { x: 0.25, y: 0.25 },
      { x: 0.5, y: 0.5 },
    ],
    [{ x: 1, y: 1 }],
  ]);
  expect(drawing.isPenDown).toBe(false);
});

test("a stroke that is unfinished when the page's script starts can be continued", () => {
  const { send } = open();
  send("pointerdown", 100, 50);
  const drawing = new Drawing();
  takeEarlyInk(drawing);
  expect(drawing.isPenDown).toBe(true);
  send("pointermove", 200, 50);
  send("pointermove", 0, 0, 2); // a second finger
  send("pointerup");
  expect(drawing.strokes).toEqual([
    [
      { x: 0, y: 0 },
      { x: 0.5, y: 0 },
    ],
  ]);
  expect(drawing.isPenDown).toBe(false);
});

test("early strokes replace ink that the visitor has not seen, and undo restores that ink", () => {
  const { send } = open();
  send("pointerdown", 200, 150);
  send("pointerup");
  const drawing = new Drawing();
  drawing.replace({ strokes: [[{ x: 0.1, y: 0.1 }]], picture: null });
  takeEarlyInk(drawing);
  expect(drawing.strokes).toEqual([[{ x: 0.5, y: 0.5 }]]);
  drawing.undo();
  drawing.undo();
  expect(drawing.strokes).toEqual([[{ x: 0.1, y: 0.1 }]]);
});

test("pointer events outside the sheet draw nothing", () => {
  const { send } = open();
  send("pointerdown", 10, 10, 1, { id: "" });
  send("pointermove", 150, 150);
  const drawing = new Drawing();
  takeEarlyInk(drawing);
  expect(drawing.isEmpty).toBe(true);
});

test.each([
  ["/", ""],
  ["/about", "elsewhere"],
])("the initial sheet is visible only on the drawing page: %s", (address, mark) => {
  expect(open(address).documentElement.className).toBe(mark);
});
