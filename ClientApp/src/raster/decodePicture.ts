/**
 * A file larger than this is probably a photo. At full size, it could need more memory than a phone
 * has.
 */
const LARGE_BYTES = 1_000_000;

/**
 * Large photos are decoded at this width. It is at least twice the final width, so the last scaling
 * step still averages pixels. The browser keeps the aspect ratio.
 */
const REDUCED_WIDTH_PX = 1280;

/** Decodes a picture and scales large photos down. Rejects if the file is not a picture. */
export async function decodePicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > LARGE_BYTES) {
    try {
      return await createImageBitmap(file, {
        resizeWidth: REDUCED_WIDTH_PX,
        resizeQuality: "medium",
      });
    } catch {
      // Firefox versions before 98 do not support these options.
    }
  }
  return createImageBitmap(file);
}
