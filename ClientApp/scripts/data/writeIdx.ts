import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Field } from "../../src/raster/field.ts";

/** A field (a 28×28 image) and its class number. */
export interface LabelledField {
  readonly field: Field;
  readonly label: number;
}

/**
 * Writes `NAME-images-idx3-ubyte.gz` and `NAME-labels-idx1-ubyte.gz` into the folder, in MNIST's
 * format.
 */
export function writeIdx(folder: string, name: string, fields: readonly LabelledField[]): void {
  const pixels = Buffer.alloc(fields.length * 784);
  fields.forEach(({ field }, i) => {
    field.forEach((value, pixel) => {
      pixels[i * 784 + pixel] = Math.round(value * 255);
    });
  });
  const write = (kind: string, sizes: readonly number[], data: Uint8Array) => {
    const header = Buffer.alloc(4 + 4 * sizes.length);
    header.writeUInt32BE(0x0800 + sizes.length, 0);
    sizes.forEach((size, i) => {
      header.writeUInt32BE(size, 4 + 4 * i);
    });
    const file = join(folder, `${name}-${kind}-idx${sizes.length}-ubyte.gz`);
    writeFileSync(file, gzipSync(Buffer.concat([header, data]), { level: 6 }));
  };
  write("images", [fields.length, 28, 28], pixels);
  write(
    "labels",
    [fields.length],
    Uint8Array.from(fields, ({ label }) => label),
  );
}
