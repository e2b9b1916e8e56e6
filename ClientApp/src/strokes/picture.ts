/** Side of a picture in pixels. */
export const PICTURE_SIDE_PX = 256;

/**
 * The ink of a photo or image on the sheet: `[256, 256]`, row-major, from 0 (paper) to 1 (ink),
 * covering the unit square.
 */
export type Picture = Readonly<Float32Array>;
