import type { Field } from "../raster/field.ts";

/** Who computes: WebAssembly with SIMD, or plain JavaScript. */
export type BackEnd = "wasm" | "cpu";

/** The network, ready to answer. */
export interface Model {
  readonly labels: readonly string[];
  readonly digitFrom: number;
  readonly backEnd: BackEnd;
  /** Probabilities `[labels]` of one field, summing to 1. */
  readonly classify: (field: Field) => Float32Array;
}
