/** Lightness of an image: `[height, width]` row-major, from 0 (black) to 1 (white). */
export interface GrayImage {
  readonly lightness: Readonly<Float32Array>;
  readonly width: number;
  readonly height: number;
}
