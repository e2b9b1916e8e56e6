import { expect, test } from "vitest";
import { readDrawingFile, writeDrawingFile } from "./drawingFile.ts";
import { drawingLink, openDrawingLink } from "./drawingLink.ts";
import type { Stroke } from "./stroke.ts";

const loop: Stroke = Array.from({ length: 100 }, (_, i) => ({
  x: 0.5 + 0.4 * Math.cos(i / 10),
  y: 0.5 + 0.4 * Math.sin(i / 7),
}));
const drawing: readonly Stroke[] = [
  loop,
  [{ x: 0, y: 1, width: 2 }],
  [
    { x: 1, y: 0 },
    { x: 0.25, y: 0.75, width: 0.4 },
  ],
];

const expectSame = (strokes: readonly Stroke[], accuracy: number) => {
  expect(strokes.map((stroke) => stroke.length)).toEqual(drawing.map((stroke) => stroke.length));
  strokes.flat().forEach((point, i) => {
    const drawn = drawing.flat()[i];
    expect(Math.abs(point.x - (drawn?.x ?? 9))).toBeLessThan(accuracy);
    expect(Math.abs(point.y - (drawn?.y ?? 9))).toBeLessThan(accuracy);
    expect(point.width ?? 1).toBeCloseTo(drawn?.width ?? 1);
  });
};

test("a link restores each coordinate to within 1/2000 of the sheet's side", () => {
  const link = drawingLink(drawing);
  expect(link).toMatch(/^#d=[\w-]+$/);
  expectSame(openDrawingLink(link), 1 / 2000);
});

test("a link takes fewer than 4.5 characters per point", () => {
  expect(drawingLink([loop]).length).toBeLessThan(4.5 * loop.length);
});

test("an empty drawing can be stored in a link", () => {
  expect(openDrawingLink(drawingLink([]))).toEqual([]);
});

test("a link that has one wrong character or is cut short is rejected", () => {
  const link = drawingLink(drawing);
  for (let i = 3; i < link.length; i++) {
    const wrong = `${link.slice(0, i)}${link[i] === "A" ? "B" : "A"}${link.slice(i + 1)}`;
    const cut = link.slice(0, i);
    for (const damaged of [wrong, cut]) {
      // The unused bits of the last character may differ without changing the meaning.
      if (i === link.length - 1 && damaged === wrong) continue;
      expect(() => openDrawingLink(damaged), damaged).toThrow(/could not be opened/);
    }
  }
});

test.each(["#d=", "#d=%%%", "#d=AAAA", "#d=é"])("the link %s is rejected", (link) => {
  expect(() => openDrawingLink(link)).toThrow(/could not be opened/);
});

test("a link that claims more points than it contains is rejected, even with a valid checksum", () => {
  expect(() => openDrawingLink("#d=Af____8H23T0PQ")).toThrow(/could not be opened/);
});

test("a saved drawing is read back unchanged", () => {
  expectSame(readDrawingFile(writeDrawingFile(drawing), "digit.json"), 1e-4);
});

test.each(["", "{}", '{"strokes":[[[2,0]]]}', '{"strokes":[[]]}', '{"strokes":"8"}', "<svg>"])(
  "a file with the content %j is rejected with a message that names the file",
  (text) => {
    expect(() => readDrawingFile(text, "digit.json")).toThrow(
      /^digit.json is not a saved drawing: .* but it reads/,
    );
  },
);
