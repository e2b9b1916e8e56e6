import { readFileSync, writeFileSync } from "node:fs";
import { drawSvg } from "./icons/drawSvg.ts";
import { indexedPng } from "./icons/indexedPng.ts";

/**
 * Draws the installable icons and the social preview into `public`, from `public/icon.svg` and
 * `scripts/icons/social-preview.svg`: `node scripts/run.js icons`. Needs Chromium and the typeface
 * Liberation Serif. Its output is committed.
 */
export async function main(): Promise<void> {
  const icon = readFileSync("public/icon.svg", "utf8");
  const preview = readFileSync("scripts/icons/social-preview.svg", "utf8");
  write("icon-192", icon, 192, 192, 48);
  write("icon-512", icon, 512, 512, 48);
  // iOS rounds the corners itself. Android may cut any shape that keeps the inner 80% of the width.
  write("icon-apple-180", withoutCorners(icon, 0), 180, 180, 48);
  write("icon-maskable-512", withoutCorners(icon, 8), 512, 512, 48);
  write("social-preview", preview, 1200, 630, 48);
}

function write(name: string, svg: string, width: number, height: number, colours: number): void {
  const png = indexedPng(drawSvg(svg, width, height), colours);
  writeFileSync(`public/${name}.png`, png);
  console.log(`public/${name}.png: ${width}×${height}, ${png.length} bytes`);
}

/**
 * The icon without rounded corners, with `margin` more paper on each side, in the icon's own units.
 */
function withoutCorners(icon: string, margin: number): string {
  const side = 64 + 2 * margin;
  return icon
    .replace('viewBox="0 0 64 64"', `viewBox="${-margin} ${-margin} ${side} ${side}"`)
    .replace(
      /<rect width="64" height="64" rx="\d+"/,
      '<rect x="-16" y="-16" width="96" height="96"',
    );
}
