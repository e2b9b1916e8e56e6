import { readdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";

test.each(readdirSync("public").filter((name) => name.endsWith(".png")))(
  "the committed %s has the size in its name (1200×630 for the social preview) and is smaller than 16 KB",
  async (name) => {
    const png = readFileSync(`public/${name}`);
    const { width, height } = await sharp(png).metadata();
    const side = Number(/-(\d+)\.png$/.exec(name)?.[1]);
    const isPreview = name === "social-preview.png";
    expect([width, height]).toEqual(isPreview ? [1200, 630] : [side, side]);
    expect(png.length).toBeLessThan(16 * 1024);
  },
);
