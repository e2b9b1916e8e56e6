import { crc32, deflateSync } from "node:zlib";
import type { Pixels } from "./drawSvg.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A PNG (ISO/IEC 15948) with a palette of the picture's commonest colours, 256 at most; the others
 * take the nearest of these. Flat drawings lose nothing that an eye could see, and most of their bytes.
 */
export function indexedPng({ width, height, rgba }: Pixels, colours: number): Buffer {
  const all = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const counts = new Map<number, number>();
  for (const colour of all) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const palette = byCount.slice(0, colours);
  const indexOf = new Map(byCount.map((colour) => [colour, nearest(colour, palette)]));

  // Each row begins with its filter: none, as neighbouring indices say nothing of each other.
  const rows = Buffer.alloc(height * (width + 1));
  all.forEach((colour, i) => {
    rows[i + Math.floor(i / width) + 1] = indexOf.get(colour) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    chunk("tRNS", Buffer.from(palette.map((colour) => channels(colour)[3]))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function channels(colour: number): [red: number, green: number, blue: number, opacity: number] {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255, colour >>> 24];
}

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour);
  const distance = (other: number) =>
    channels(other).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0);
  let best = 0;
  for (let i = 1; i < palette.length; i++) {
    if (distance(palette[i] ?? 0) < distance(palette[best] ?? 0)) best = i;
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
