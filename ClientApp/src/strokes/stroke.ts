/** A place on the drawing surface: x to the right, y down, both 0..1 (unit square). */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** Width of the pen here as a multiple of the usual one; 1 where it is missing. The field's pen is the same for all. */
  readonly width?: number;
}

/** The points of one touch of the pen in the order they were drawn, from pen down to pen up; at least one. */
export type Stroke = readonly Point[];
