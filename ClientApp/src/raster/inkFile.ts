import type { Ink } from "../strokes/drawing.ts";
import { readDrawingFile } from "../strokes/drawingFile.ts";
import { Refusal } from "../words/refusal.ts";
import { decodePicture } from "./decodePicture.ts";
import { imageInk } from "./photo/imageInk.ts";

/** Larger photos are scaled down to this size, so they do not take longer to process. */
const LONGER_SIDE_PX = 640;

/** Larger files are refused because they could use up the device's memory. */
const MOST_MEGABYTES = 64;

/**
 * Reads the ink from a picture (in any format that this browser can decode) or from a saved
 * drawing. Throws a `Refusal` for anything else.
 */
export async function inkFile(file: File): Promise<Ink> {
  const megabytes = file.size / 1e6;
  if (megabytes > MOST_MEGABYTES) {
    throw new Refusal("fileTooLarge", file.name, MOST_MEGABYTES, Math.ceil(megabytes));
  }
  if (file.type === "application/json" || /\.(json|ndjson)$/i.test(file.name)) {
    return { strokes: readDrawingFile(await file.text(), file.name), picture: null };
  }
  const bitmap = await decodePicture(file).catch(() => {
    throw new Refusal("pictureUnreadable", file.name);
  });
  const scale = Math.min(1, LONGER_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  ];
  // OffscreenCanvas is not used, because Safari versions before 16.4 do not support it.
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Refusal("pictureUnreadable", file.name);
  context.imageSmoothingQuality = "high";
  // Transparent pixels become white paper.
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const lightness = new Float32Array(width * height);
  for (let i = 0; i < lightness.length; i++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * i, 4 * i + 3);
    // BT.601 luma, as used by scanners and in greyscale PNGs.
    lightness[i] = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  }
  return { strokes: [], picture: imageInk({ lightness, width, height }) };
}
