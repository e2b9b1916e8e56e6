import type { Layer } from "../model/modelFile.ts";
import type { Weight } from "../model/weights.ts";
import { FIELD_SIDE_PX } from "../raster/field.ts";
import { kernelOf } from "./channelSum.ts";

/** What a layer gives: so many square maps. */
export interface LayerSize {
  readonly channels: number;
  readonly sidePx: number;
}

/** The sizes of all layers, first to last, for a field of 28×28 pixels. */
export function layerSizes(
  layers: readonly Layer[],
  weights: ReadonlyMap<string, Weight>,
): readonly LayerSize[] {
  let size: LayerSize = { channels: 1, sidePx: FIELD_SIDE_PX };
  return layers.map((layer) => {
    const channels =
      layer.kind === "globalAveragePooling"
        ? size.channels
        : (kernelOf(layer, weights).shape[3] ?? 0);
    const sidePx = layer.kind === "conv" ? Math.ceil(size.sidePx / layer.strides[0]) : 1;
    size = { channels, sidePx };
    return size;
  });
}
