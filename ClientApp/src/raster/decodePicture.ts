/** A larger file is probably a photo. At full size, it could need more memory than a phone has. */
const LARGE_BYTES = 1_000_000;

/** Twice what is needed, so that scaling the rest averages. The height follows from the width. */
const REDUCED_WIDTH_PX = 1280;

/** The picture's pixels. A large photo is reduced. Rejects if the file is not a picture. */
export async function decodePicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > LARGE_BYTES) {
    try {
      return await createImageBitmap(file, {
        resizeWidth: REDUCED_WIDTH_PX,
        resizeQuality: "medium",
      });
    } catch {
      // Firefox before 98 does not support these options.
    }
  }
  return createImageBitmap(file);
}
