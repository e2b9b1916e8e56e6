import { type BoundingBox, boundingBox } from "../../raster/boundingBox.ts";
import type { Stroke } from "../../strokes/stroke.ts";

/** A stroke, or a part of a stroke, that is never divided between two digits. */
export interface Piece {
  readonly box: BoundingBox;
  /** The whole stroke. */
  readonly source: Stroke;
  /** Index of the stroke in the drawing. */
  readonly stroke: number;
  /** Index of the piece's first point in `source`. */
  readonly from: number;
  /** Index of the piece's last point in `source`. The stroke's next piece starts at this point. */
  readonly to: number;
}

/** Makes a piece from the stroke's points `from` to `to`, inclusive. */
export function pieceOf(source: Stroke, stroke: number, from = 0, to = source.length - 1): Piece {
  const box = boundingBox([source.slice(from, to + 1)]);
  if (box === null) throw new Error("Expected every stroke to have a point.");
  return { box, source, stroke, from, to };
}

export const heightOf = ({ top, bottom }: BoundingBox): number => bottom - top;
export const widthOf = ({ left, right }: BoundingBox): number => right - left;

/** The smallest box that contains all of these boxes. */
export function boxAround(boxes: readonly BoundingBox[]): BoundingBox {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The overlap of two intervals, negative if there is a gap between them. */
export const overlapOf = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.min(to, otherTo) - Math.max(from, otherFrom);
