/** A larger file is taken for a photo, which whole could take more memory than a phone has. */
const LARGE_BYTES = 1_000_000;

/** Twice what is needed, so that scaling the rest averages. The height follows from the width. */
const REDUCED_WIDTH_PX = 1280;

/** The picture's pixels, those of a large photo at a reduced size. Rejects if it is no picture. */
export async function decodePicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > LARGE_BYTES) {
    try {
      return await createImageBitmap(file, {
        resizeWidth: REDUCED_WIDTH_PX,
        resizeQuality: "medium",
      });
    } catch {
      // Firefox before 98 knows no options.
    }
  }
  return createImageBitmap(file);
}
