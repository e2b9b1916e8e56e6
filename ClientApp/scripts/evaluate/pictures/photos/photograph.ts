import sharp from "sharp";
import type { GrayImage } from "../../../../src/raster/photo/grayImage.ts";
import {
  ontoQuad,
  type Projection,
  project,
  type Quad,
} from "../../../../src/raster/photo/projection.ts";
import type { Random } from "../../../fields/random.ts";
import type { InkShape } from "./inkShape.ts";

const WIDTH = 640;
const HEIGHT = 480;

/** How a photo of a digit is taken. For each photo, a value is picked at random from each range. */
export interface PhotoKind {
  readonly name: string;
  /** How far the ink's edge is moved outwards, in field pixels. */
  readonly pen: readonly [number, number];
  /** Lightness of the paper in full light, 0..1. */
  readonly paper: readonly [number, number];
  /** Lightness of the ink in full light, 0..1. */
  readonly ink: readonly [number, number];
  /** Maximum share of a pixel's ink that the paper's grain removes, as with a pencil, 0..1. */
  readonly grain: number;
  /** Share of the light that the shadow blocks, 0..1. */
  readonly shadow: readonly [number, number];
  /**
   * Whether the whole sheet is visible, on a darker table. Otherwise, the sheet fills the photo.
   */
  readonly table: boolean;
}

/** Simulates a photo, encodes it as a JPEG and decodes it again. */
export async function photograph(
  shape: InkShape,
  kind: PhotoKind,
  random: Random,
): Promise<GrayImage> {
  const sheet = sheetCorners(kind.table, random);
  const toSheet = inverse(ontoQuad(sheet));
  const place = placement(random);
  const pen = random.between(...kind.pen);
  const paper = random.between(...kind.paper);
  const ink = random.between(...kind.ink);
  const table = {
    mean: paper * random.between(0.15, 0.6),
    grain: random.between(0, 0.12),
    angle: random.between(0, 3),
  };
  const light = lighting(kind, random);
  const soft = random.between(0.15, 0.4);
  const noise = random.between(0.005, 0.03);
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < pixels.length; i++) {
    const [column, row] = [(i % WIDTH) + 0.5, Math.floor(i / WIDTH) + 0.5];
    const { x, y } = project(toSheet, column, row);
    let value: number;
    if (x >= 0 && x < 1 && y >= 0 && y < 1) {
      const distance =
        shape(((x * 4) / 3 - place.left) / place.size, (y - place.top) / place.size) - pen;
      const share = Math.min(Math.max(0.5 - distance / (2 * soft), 0), 1);
      const grain = kind.grain > 0 ? 1 - kind.grain * random.between(0, 1) : 1;
      value = paper + (ink - paper) * share * grain;
    } else {
      const along = column * Math.cos(table.angle) + row * Math.sin(table.angle);
      value = table.mean + table.grain * Math.sin(along / 7 + 2 * Math.sin(along / 31));
    }
    value = value * light(column / WIDTH, row / HEIGHT) + noise * random.normal();
    pixels[i] = Math.min(Math.max(Math.round(value * 255), 0), 255);
  }
  const quality = Math.round(random.between(60, 92));
  const jpeg = await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .jpeg({ quality })
    .toBuffer();
  const grey = await sharp(jpeg).extractChannel(0).raw().toBuffer();
  return {
    lightness: Float32Array.from(grey, (value) => value / 255),
    width: WIDTH,
    height: HEIGHT,
  };
}

/**
 * Returns the sheet's corners in photo coordinates. They are either all visible or all outside the
 * photo.
 */
function sheetCorners(isVisible: boolean, random: Random): Quad {
  const margin = isVisible ? random.between(0.06, 0.18) : -random.between(0.04, 0.12);
  const tilt = isVisible ? 0.1 : 0.04;
  const angle = random.between(-0.15, 0.15);
  const corner = (across: number, down: number) => {
    const x = WIDTH * (across * (0.5 - margin) + random.between(-tilt, tilt) / 2);
    const y = HEIGHT * (down * (0.5 - margin) + random.between(-tilt, tilt) / 2);
    return {
      x: WIDTH / 2 + x * Math.cos(angle) - y * Math.sin(angle),
      y: HEIGHT / 2 + x * Math.sin(angle) + y * Math.cos(angle),
    };
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/**
 * Size and position of the field on a 4:3 sheet. The longer side of the ink is about 20/28 of the
 * field's side.
 */
function placement(random: Random) {
  const size = random.between(0.4, 0.8);
  return {
    size,
    left: random.between(0.15, 4 / 3 - 0.15 - size),
    top: random.between(0.1, 0.9 - size),
  };
}

/**
 * Returns a function for the light at a point: a gentle gradient, and a shadow with a straight edge
 * that may be sharp or soft.
 */
function lighting({ shadow }: PhotoKind, random: Random): (x: number, y: number) => number {
  const [slopeX, slopeY] = [random.between(-0.15, 0.15), random.between(-0.15, 0.15)];
  const depth = random.between(...shadow);
  const angle = random.between(0, 2 * Math.PI);
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
  const [offset, softness] = [random.between(-0.25, 0.25), random.between(0.005, 0.15)];
  return (x, y) => {
    const even = 0.92 + slopeX * (x - 0.5) + slopeY * (y - 0.5);
    const across = ((x - 0.5) * nx + (y - 0.5) * ny - offset) / softness;
    return even * (1 - depth / (1 + Math.exp(-across)));
  };
}

/** The inverse projection, up to a constant factor, which does not matter. */
function inverse([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}
