import { resolve } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { parseIdxPair } from "../../src/measure/idx.ts";
import { readMaybeGzip } from "../data/readMaybeGzip.ts";
import { seededRandom } from "../fields/random.ts";

const SIDE_PX = 28;
const COLUMNS = 40;
const ROWS = 25;

/**
 * Writes a PNG with some of the fields in a set, to show what the network is trained on. See
 * `docs/training.md` for the command.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { label: { type: "string" }, out: { type: "string", default: "sheet.png" } },
  });
  const [set] = positionals;
  if (set === undefined) {
    throw new Error(
      "Expected a set of fields without its file extension, for example ../artifacts/fields/unipen-train; create the sets with npm run fields.",
    );
  }
  const [images, labels] = ["images-idx3-ubyte", "labels-idx1-ubyte"].map((part) =>
    readMaybeGzip(resolve(`${set}-${part}`)),
  ) as [Uint8Array, Uint8Array];
  const pair = parseIdxPair(images, labels, set, set);
  const wanted = Array.from({ length: pair.count }, (_, i) => i).filter(
    (i) => values.label === undefined || pair.labels[i] === Number(values.label),
  );
  if (wanted.length === 0) {
    throw new Error(`Expected fields with the label ${values.label} in ${set}, found none.`);
  }
  const random = seededRandom(1);
  const cell = SIDE_PX + 1;
  const [width, height] = [COLUMNS * cell, ROWS * cell];
  const grey = new Uint8Array(width * height).fill(160);
  for (let place = 0; place < COLUMNS * ROWS; place++) {
    const picked = wanted.length > COLUMNS * ROWS ? random.pick(wanted) : wanted[place];
    if (picked === undefined) break;
    const [left, top] = [(place % COLUMNS) * cell, Math.floor(place / COLUMNS) * cell];
    for (let pixel = 0; pixel < SIDE_PX * SIDE_PX; pixel++) {
      const [x, y] = [left + (pixel % SIDE_PX), top + Math.floor(pixel / SIDE_PX)];
      grey[y * width + x] = 255 - (pair.pixels[picked * SIDE_PX * SIDE_PX + pixel] ?? 0);
    }
  }
  const out = resolve(values.out);
  await sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toFile(out);
  console.log(out);
}
