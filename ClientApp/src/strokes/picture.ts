/** Side of a picture in pixels. */
export const PICTURE_SIDE_PX = 256;

/** The ink of a photo or an image as it lies on the sheet: `[256, 256]` row-major, 0 paper … 1 ink, the sheet's unit square. */
export type Picture = Readonly<Float32Array>;
