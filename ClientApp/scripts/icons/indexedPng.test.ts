import { readdirSync, readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { indexedPng } from "./indexedPng.ts";

/** The contents of a PNG's chunks, by chunk type. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const start = at + 8;
    chunks.set(
      png.toString("latin1", at + 4, start),
      png.subarray(start, start + png.readUInt32BE(at)),
    );
  }
  return chunks;
}

const RED = [255, 0, 0, 255];
const PAPER = [253, 250, 243, 255];
const ALMOST_PAPER = [252, 250, 243, 250];

test("pixels take their colours from the palette, and rare colours the nearest one", () => {
  const rgba = Uint8Array.from([...PAPER, ...RED, ...PAPER, ...RED, ...ALMOST_PAPER, ...PAPER]);
  const chunks = chunksOf(indexedPng({ width: 3, height: 2, rgba }, 2));
  const palette = chunks.get("PLTE") ?? Buffer.alloc(0);
  expect([...palette]).toEqual([...PAPER.slice(0, 3), ...RED.slice(0, 3)]);
  expect([...(chunks.get("tRNS") ?? [])]).toEqual([255, 255]);
  expect([...inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0))]).toEqual([0, 0, 1, 0, 0, 1, 0, 0]);
});

test.each(readdirSync("public").filter((name) => name.endsWith(".png")))(
  "the committed %s has the size that its name or the preview's tags say, and 16 KB at most",
  (name) => {
    const png = readFileSync(`public/${name}`);
    const side = Number(/-(\d+)\.png$/.exec(name)?.[1]);
    const header = chunksOf(png).get("IHDR") ?? Buffer.alloc(13);
    const size = [header.readUInt32BE(0), header.readUInt32BE(4)];
    expect(size).toEqual(name === "social-preview.png" ? [1200, 630] : [side, side]);
    expect(png.length).toBeLessThan(16 * 1024);
  },
);
