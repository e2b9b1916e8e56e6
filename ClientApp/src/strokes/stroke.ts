/** A point on the drawing surface: x to the right, y down, both 0..1 (unit square). */
export interface Point {
  readonly x: number;
  readonly y: number;
  /**
   * Pen width at this point as a multiple of the default. A missing width means 1. The width
   * changes how the ink looks on the sheet but not what the network sees.
   */
  readonly width?: number;
}

/** The points of one stroke, from pen down to pen up, in order. There is at least one. */
export type Stroke = readonly Point[];
