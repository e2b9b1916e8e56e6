import type { Stroke } from "../strokes/stroke.ts";

/** A drawing and the digit that its writer meant. */
export interface Example {
  /** "0".."9". */
  readonly digit: string;
  /** In the unit square. */
  readonly strokes: readonly Stroke[];
}
