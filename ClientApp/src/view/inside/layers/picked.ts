import type { Layer } from "../../../model/modelFile.ts";

/** A channel that the visitor looks at: indices of its layer and in it. */
export interface Picked {
  readonly layer: number;
  readonly channel: number;
}

/** A channel is picked, or with null let go. */
export type Choose = (picked: Picked | null) => void;

/** The number of a convolution, counted from 1 as the page shows it. */
export function convolutionNumber(layers: readonly Layer[], index: number): number {
  return layers.slice(0, index + 1).filter(({ kind }) => kind === "conv").length;
}
