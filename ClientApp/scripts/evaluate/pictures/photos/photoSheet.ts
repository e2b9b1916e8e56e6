import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import sharp from "sharp";
import { FIELD_SIDE_PX, type Field } from "../../../../src/raster/field.ts";
import type { GrayImage } from "../../../../src/raster/photo/grayImage.ts";

export interface Misread {
  readonly photo: GrayImage;
  readonly field: Field;
}

const COLUMNS = 4;
const MOST = 40;
const PHOTO_PX = { width: 240, height: 180 };
const FIELD_PX = 112;
const CELL_PX = { width: 360, height: 184 };

/**
 * Writes a PNG to `path` that shows up to 40 photos, each next to the field made from it. Writes
 * nothing if there are no photos.
 */
export async function photoSheet(misread: readonly Misread[], path: string): Promise<void> {
  const shown = misread.slice(0, MOST);
  if (shown.length === 0) return;
  mkdirSync(dirname(path), { recursive: true });
  const pieces = await Promise.all(
    shown.map(async ({ photo, field }, i) => {
      const [left, top] = [(i % COLUMNS) * CELL_PX.width, Math.floor(i / COLUMNS) * CELL_PX.height];
      const picture = await grey(photo.lightness, photo.width, photo.height)
        .resize(PHOTO_PX.width, PHOTO_PX.height)
        .png()
        .toBuffer();
      const ink = field.map((value) => 1 - value);
      const read = await grey(ink, FIELD_SIDE_PX, FIELD_SIDE_PX)
        .resize(FIELD_PX, FIELD_PX, { kernel: "nearest" })
        .png()
        .toBuffer();
      return [
        { input: picture, left, top },
        { input: read, left: left + PHOTO_PX.width + 4, top },
      ];
    }),
  );
  const height = Math.ceil(shown.length / COLUMNS) * CELL_PX.height;
  await sharp({
    create: { width: COLUMNS * CELL_PX.width, height, channels: 3, background: "#888" },
  })
    .composite(pieces.flat())
    .png()
    .toFile(path);
}

const grey = (lightness: Readonly<Float32Array>, width: number, height: number) =>
  sharp(
    Uint8Array.from(lightness, (value) => Math.round(255 * value)),
    {
      raw: { width, height, channels: 1 },
    },
  );
