import type { Layer } from "../../../model/modelFile.ts";

/** The channel that the visitor is looking at: the indices of its layer and of the channel. */
export interface Picked {
  readonly layer: number;
  readonly channel: number;
}

/** Picks a channel. Null clears the choice. */
export type Choose = (picked: Picked | null) => void;

/** The number of a convolution, counted from 1 as on the page. */
export function convolutionNumber(layers: readonly Layer[], index: number): number {
  return layers.slice(0, index + 1).filter(({ kind }) => kind === "conv").length;
}
