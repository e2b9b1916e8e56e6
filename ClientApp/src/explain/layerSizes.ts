import type { Layer } from "../model/modelFile.ts";
import { FIELD_SIDE_PX } from "../raster/field.ts";

/** A layer's output size and computational cost. */
export interface LayerSize {
  readonly kind: Layer["kind"];
  /** Number of square maps in the output. */
  readonly channels: number;
  readonly sidePx: number;
  /** Side of the convolution's window in pixels, or 0 for other layers. */
  readonly windowPx: number;
  /** Number of multiplications for one field. */
  readonly products: number;
  /**
   * Side of an output pixel's receptive field: the square of the network's input that affects the
   * pixel.
   */
  readonly seesPx: number;
}

/**
 * The sizes of all layers in order, for a 28×28 field. Convolutions pad with zeros, so only the
 * stride shrinks a map.
 */
export function layerSizes(
  layers: readonly Layer[],
  weights: ReadonlyMap<string, { readonly shape: readonly number[] }>,
): readonly LayerSize[] {
  let [channels, sidePx] = [1, FIELD_SIDE_PX];
  // Side of a pixel's receptive field, and the distance between the receptive fields of two
  // neighbouring pixels.
  let [seesPx, apartPx] = [1, 1];
  return layers.map((layer) => {
    const { kind } = layer;
    if (kind === "globalAveragePooling") {
      [sidePx, seesPx] = [1, FIELD_SIDE_PX];
      return { kind, channels, sidePx, windowPx: 0, products: 0, seesPx };
    }
    const shape = weights.get(`${layer.name}/kernel`)?.shape ?? [];
    channels = shape.at(-1) ?? 0;
    let windowPx = 0;
    if (kind === "conv") {
      windowPx = shape[0] ?? 0;
      sidePx = Math.ceil(sidePx / layer.strides[0]);
      seesPx = Math.min(seesPx + (windowPx - 1) * apartPx, FIELD_SIDE_PX);
      apartPx *= layer.strides[0];
    }
    const products = sidePx ** 2 * shape.reduce((a, b) => a * b, 1);
    return { kind, channels, sidePx, windowPx, products, seesPx };
  });
}

/** Indexes weights or their specs by name. */
export const byName = <One extends { readonly name: string }>(
  weights: readonly One[],
): ReadonlyMap<string, One> => new Map(weights.map((one) => [one.name, one]));
