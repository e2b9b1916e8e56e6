import { expect, test } from "vitest";
import type { Stroke } from "../../strokes/stroke.ts";
import type { Field } from "../field.ts";
import { fieldOf } from "../fieldOf.ts";
import { rasterise } from "../rasterise.ts";
import type { GrayImage } from "./grayImage.ts";
import { imageInk } from "./imageInk.ts";

const seven: readonly Stroke[] = [
  [
    { x: 0.25, y: 0.2 },
    { x: 0.75, y: 0.2 },
    { x: 0.5, y: 0.55 },
    { x: 0.4, y: 0.85 },
  ],
];

interface Photo {
  readonly width?: number;
  readonly height?: number;
  /** Pen radius in pixels. */
  readonly pen?: number;
  readonly ink?: number;
  readonly paper?: (x: number, y: number) => number;
}

/** Renders the strokes as a simulated photo. */
function photograph(strokes: readonly Stroke[], photo: Photo = {}): GrayImage {
  const { width = 300, height = 300, pen = 8, ink = 0.1, paper = () => 0.9 } = photo;
  const lightness = new Float32Array(width * height);
  const side = Math.min(width, height);
  for (let i = 0; i < lightness.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const isInk = strokes.some((stroke) =>
      stroke.some((to, k) => {
        const from = stroke[Math.max(0, k - 1)] ?? to;
        return distanceTo(from, to, x / side, y / side) * side < pen;
      }),
    );
    lightness[i] = isInk ? ink : paper(x / width, y / height);
  }
  return { lightness, width, height };
}

function distanceTo(
  a: { x: number; y: number },
  b: { x: number; y: number },
  x: number,
  y: number,
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.min(Math.max(((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

const fieldOfPhoto = (photo?: Photo): Field => {
  const field = fieldOf({ strokes: [], picture: imageInk(photograph(seven, photo)) });
  if (field === null) throw new Error("Expected ink.");
  return field;
};

/** Mean difference over the pixels that have ink in at least one of the fields. */
function difference(a: Field, b: Field): number {
  let [sum, inked] = [0, 0];
  a.forEach((value, i) => {
    sum += Math.abs(value - (b[i] ?? 0));
    inked += Number(value > 0.05 || (b[i] ?? 0) > 0.05);
  });
  return sum / inked;
}

const drawn = rasterise(seven) as Field;

test("a photo of a digit gives almost the same field as the strokes themselves", () => {
  expect(difference(fieldOfPhoto(), drawn)).toBeLessThan(0.12);
});

test.each([3, 5, 12, 18])("a pen radius of %i pixels gives almost the same field", (pen) => {
  expect(difference(fieldOfPhoto({ pen }), drawn)).toBeLessThan(0.2);
});

test("white ink on black paper gives the same field as black ink on white paper", () => {
  const inverted = fieldOfPhoto({ ink: 0.9, paper: () => 0.1 });
  expect(difference(inverted, fieldOfPhoto())).toBeLessThan(0.02);
});

test("gradual shading across the paper does not count as ink", () => {
  const shaded = fieldOfPhoto({ paper: (x, y) => 0.95 - 0.25 * x - 0.2 * y });
  expect(difference(shaded, drawn)).toBeLessThan(0.15);
});

test("specks and the edge of a table are ignored", () => {
  const dirty = fieldOfPhoto({
    width: 400,
    paper: (x, y) => (x > 0.97 || Math.hypot(x - 0.1, y - 0.9) < 0.006 ? 0.15 : 0.9),
  });
  expect(difference(dirty, drawn)).toBeLessThan(0.15);
});

/** A sheet photographed at an angle, on a table with wood grain. */
const onTable = (x: number, y: number): number => {
  const isSheet = x > 0.08 + 0.05 * y && x < 0.95 - 0.08 * y && y > 0.06 && y < 0.95;
  return isSheet ? 0.9 : 0.3 + 0.1 * Math.sin(60 * x + 20 * y);
};

test("the edge of a sheet and the table around it do not count as ink", () => {
  expect(difference(fieldOfPhoto({ paper: onTable }), drawn)).toBeLessThan(0.25);
});

test("a hard shadow across the digit does not count as ink", () => {
  const shaded = fieldOfPhoto({
    paper: (x, y) => (x + y < 1 ? 0.9 : 0.45),
    ink: 0.1,
  });
  expect(difference(shaded, drawn)).toBeLessThan(0.15);
});

test("faint ink is found even if a dark corner of the table is visible", () => {
  const cornered = fieldOfPhoto({ ink: 0.72, paper: (x, y) => (x + y < 0.2 ? 0.15 : 0.9) });
  expect(difference(cornered, drawn)).toBeLessThan(0.15);
});

test("the inside of a wide felt-pen line counts as ink", () => {
  expect(difference(fieldOfPhoto({ pen: 28 }), drawn)).toBeLessThan(0.3);
});

test("the size and shape of the image make almost no difference", () => {
  expect(difference(fieldOfPhoto({ width: 700, height: 400 }), drawn)).toBeLessThan(0.15);
});

test.each<[string, Photo]>([
  ["blank paper", { pen: 0 }],
  ["paper in a shadow", { pen: 0, paper: (x) => 0.9 - 0.1 * x }],
])("%s is rejected with a message that no ink was found", (_, photo) => {
  expect(() => imageInk(photograph(seven, photo))).toThrow(/No ink was found in this picture/);
});
