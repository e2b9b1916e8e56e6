import { brotliCompressSync, constants } from "node:zlib";
import type { OpenedModel } from "../modelFolder.ts";

/** Bytes of `model.json` and the weights together. */
export interface ModelBytes {
  readonly raw: number;
  /**
   * Total size when each file is compressed with brotli at maximum quality, as on the published
   * host.
   */
  readonly brotli: number;
}

export function modelBytes({ json, weights }: OpenedModel): ModelBytes {
  return {
    raw: json.length + weights.length,
    brotli: brotliBytes(json) + brotliBytes(weights),
  };
}

function brotliBytes(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}
