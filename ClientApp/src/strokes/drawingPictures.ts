import { drawInk } from "./drawInk.ts";
import { pathOf, VIEW_SIDE } from "./drawingPath.ts";
import type { Stroke } from "./stroke.ts";

/** Side of the saved PNG. */
const SIDE_PX = 1024;

/**
 * Ink colour of the light theme. Pictures always use the light theme, because they are viewed
 * outside the page.
 */
const INK = "#1b2440";

/** Paper colour of the light theme. */
const PAPER = "#fdfaf3";

/** The drawing as a 1024×1024 PNG, painted like the ink on the page. */
export async function drawingPng(strokes: readonly Stroke[]): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE_PX;
  const context = canvas.getContext("2d");
  if (context === null)
    throw new Error("Expected a canvas context, but the browser returned none. Reload the page.");
  context.fillStyle = PAPER;
  context.fillRect(0, 0, SIDE_PX, SIDE_PX);
  context.strokeStyle = context.fillStyle = INK;
  context.lineCap = context.lineJoin = "round";
  for (const stroke of strokes) drawInk(context, SIDE_PX, stroke, true);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null)
        reject(new Error("Expected a PNG, but the browser did not create one. Reload the page."));
      else resolve(blob);
    }, "image/png");
  });
}

/** The drawing as an SVG: one path per stroke, drawn with the stroke's mean pen width. */
export function drawingSvg(strokes: readonly Stroke[]): Blob {
  const paths = strokes.map((stroke) => {
    const { d, width } = pathOf(stroke);
    return `<path d="${d}" stroke-width="${width}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${VIEW_SIDE} ${VIEW_SIDE}"><rect width="100%" height="100%" fill="${PAPER}"/><g fill="none" stroke="${INK}" stroke-linecap="round" stroke-linejoin="round">${paths.join("")}</g></svg>\n`;
  return new Blob([svg], { type: "image/svg+xml" });
}
