import sharp from "sharp";
import { FIELD_SIDE_PX, type Field } from "../../../../src/raster/field.ts";
import { inkDistance } from "../../../../src/raster/inkDistance.ts";

/** Samples per field pixel, in each direction. */
const SCALE = 10;
/** Samples per side of the shape. */
const SIDE = FIELD_SIDE_PX * SCALE;

/**
 * Returns the distance in field pixels from (x, y) to the edge of the ink, negative inside the ink.
 * The coordinates are in a field scaled to the unit square. To make the pen thinner or thicker,
 * compare the distance with a threshold other than 0.
 */
export type InkShape = (x: number, y: number) => number;

/** The shape of the ink in one of MNIST's images. */
export async function fieldShape(field: Field): Promise<InkShape> {
  const bytes = Uint8Array.from(field, (value) => Math.round(value * 255));
  const large = await sharp(bytes, {
    raw: { width: FIELD_SIDE_PX, height: FIELD_SIDE_PX, channels: 1 },
  })
    .resize(SIDE, SIDE, { kernel: "cubic" })
    .extractChannel(0)
    .raw()
    .toBuffer();
  const ink = Float32Array.from(large, (value) => value / 255);
  const [outside, inside] = [inkDistance(ink, SIDE, false), inkDistance(ink, SIDE, true)];
  return lookUp(outside.map((distance, i) => (distance - (inside[i] ?? 0)) / SCALE));
}

function lookUp(distances: Float32Array): InkShape {
  return (x, y) => {
    const [column, row] = [x * SIDE - 0.5, y * SIDE - 0.5];
    const [left, top] = [Math.floor(column), Math.floor(row)];
    if (left < 0 || top < 0 || left >= SIDE - 1 || top >= SIDE - 1) return FIELD_SIDE_PX;
    const [across, down] = [column - left, row - top];
    const at = (i: number) => distances[i] ?? 0;
    const i = top * SIDE + left;
    return (
      (at(i) * (1 - across) + at(i + 1) * across) * (1 - down) +
      (at(i + SIDE) * (1 - across) + at(i + SIDE + 1) * across) * down
    );
  };
}
