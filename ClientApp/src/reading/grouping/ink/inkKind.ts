import type { Field } from "../../../raster/field.ts";
import { rasterise } from "../../../raster/rasterise.ts";
import type { Stroke } from "../../../strokes/stroke.ts";
import { areCrossing } from "./areCrossing.ts";
import { cutsInStroke } from "./cutsInStroke.ts";

/** Everything that differs between the strokes of a pen and the blots of a picture. */
export interface InkKind {
  /** Maximum number of points. More points would take too long to read. */
  readonly mostPoints: number;
  /**
   * Returns the ascending indices of the points at which a stroke may continue from one digit to
   * the next.
   */
  readonly cutsIn: (stroke: Stroke, lineHeight: number, mostCuts: number) => number[];
  readonly fieldOf: (ink: readonly Stroke[]) => Field | null;
  /**
   * Cost of a cut, relative to a cut in a pen stroke. It is lower in pictures, where digits often
   * touch.
   */
  readonly cutWeight: number;
  readonly areCrossing: (some: readonly Stroke[], others: readonly Stroke[]) => boolean;
}

/** Ink drawn with a pen. */
export const PEN: InkKind = {
  mostPoints: 6000,
  cutsIn: cutsInStroke,
  fieldOf: rasterise,
  cutWeight: 1,
  areCrossing,
};
