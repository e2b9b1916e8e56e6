import type { Layer, WeightSpec } from "../../src/model/modelFile.ts";
import { FIELD_SIDE_PX } from "../../src/raster/field.ts";

/** What a layer puts out, and what it costs. */
export interface LayerSize {
  readonly kind: Layer["kind"];
  /** Pixels on a side of an output map; 1 for a single number. */
  readonly side: number;
  /** How many maps, or numbers, come out. */
  readonly channels: number;
  /** Side of the sliding window, 0 without one. */
  readonly window: number;
  /** Multiplications for one drawing. */
  readonly products: number;
}

/** The sizes of the layers in order. A convolution pads with zeros, so only its stride shrinks a map. */
export function layerSizes(layers: readonly Layer[], weights: readonly WeightSpec[]): LayerSize[] {
  let side = FIELD_SIDE_PX;
  let channels = 1;
  return layers.map((layer) => {
    if (layer.kind === "globalAveragePooling") {
      side = 1;
      return { kind: layer.kind, side, channels, window: 0, products: 0 };
    }
    const shape = weights.find(({ name }) => name === `${layer.name}/kernel`)?.shape ?? [];
    channels = shape.at(-1) ?? 0;
    if (layer.kind === "conv") side = Math.ceil(side / layer.strides[0]);
    const perOutput = shape.slice(0, -1).reduce((a, b) => a * b, 1);
    const products = side * side * channels * perOutput;
    return {
      kind: layer.kind,
      side,
      channels,
      window: layer.kind === "conv" ? (shape[0] ?? 0) : 0,
      products,
    };
  });
}
