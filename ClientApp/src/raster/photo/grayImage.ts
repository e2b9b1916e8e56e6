/** Lightness of an image: `[height, width]` row-major, 0 black … 1 white. */
export interface GrayImage {
  readonly lightness: Readonly<Float32Array>;
  readonly width: number;
  readonly height: number;
}
