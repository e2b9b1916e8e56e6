import type { Layer } from "../../../model/modelFile.ts";

/** The channel that the visitor has picked: the index of its layer, and its index in that layer. */
export interface Picked {
  readonly layer: number;
  readonly channel: number;
}

/** Picks a channel. Null clears the selection. */
export type Choose = (picked: Picked | null) => void;

/** Returns a convolution's number as shown on the page, counted from 1. */
export function convolutionNumber(layers: readonly Layer[], index: number): number {
  return layers.slice(0, index + 1).filter(({ kind }) => kind === "conv").length;
}
