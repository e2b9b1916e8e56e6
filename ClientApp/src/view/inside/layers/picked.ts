import type { Layer } from "../../../model/modelFile.ts";

/** The channel that the visitor looks at, as indices of the layer and the channel. */
export interface Picked {
  readonly layer: number;
  readonly channel: number;
}

/** Picks a channel, or none with null. */
export type Choose = (picked: Picked | null) => void;

/** The number of a convolution, counted from 1 as on the page. */
export function convolutionNumber(layers: readonly Layer[], index: number): number {
  return layers.slice(0, index + 1).filter(({ kind }) => kind === "conv").length;
}
