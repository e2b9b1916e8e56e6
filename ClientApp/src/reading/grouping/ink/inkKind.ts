import type { Field } from "../../../raster/field.ts";
import { rasterise } from "../../../raster/rasterise.ts";
import type { Stroke } from "../../../strokes/stroke.ts";
import { areCrossing } from "./areCrossing.ts";
import { cutsInStroke } from "./cutsInStroke.ts";

/** What the search must know about a kind of ink: a pen's strokes, or the blots of a picture. */
export interface InkKind {
  /** More points than this take too long to read. */
  readonly mostPoints: number;
  /** Where a stroke may go on from one digit to the next: indices of points, ascending. */
  readonly cutsIn: (stroke: Stroke, lineHeight: number, mostCuts: number) => number[];
  readonly fieldOf: (ink: readonly Stroke[]) => Field | null;
  /** How unusual a cut is, compared with one through a stroke. In a picture, digits often touch. */
  readonly cutWeight: number;
  readonly areCrossing: (some: readonly Stroke[], others: readonly Stroke[]) => boolean;
}

/** Ink that was drawn with a pen. */
export const PEN: InkKind = {
  mostPoints: 6000,
  cutsIn: cutsInStroke,
  fieldOf: rasterise,
  cutWeight: 1,
  areCrossing,
};
