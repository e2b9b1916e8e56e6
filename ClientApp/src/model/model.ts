import type { Field } from "../raster/field.ts";
import type { Layer } from "./modelFile.ts";
import type { Weight } from "./weights.ts";

/** Who computes: WebAssembly with SIMD, plain JavaScript, or the graphics card by one of two ways. */
export type BackEnd = "wasm" | "cpu" | "webgl" | "webgpu";

/** The network, ready to answer. */
export interface Model {
  readonly labels: readonly string[];
  readonly digitFrom: number;
  readonly backEnd: BackEnd;
  /** Probabilities `[labels]` of one field, summing to 1. */
  readonly classify: (field: Field) => Float32Array;
  readonly network: OpenedNetwork;
  /** Opens the same network on the next back end, where this one has failed. Throws a refusal where none is left. */
  readonly fallBack: () => Promise<Model>;
}

/** What lies between the field and the probabilities, for those who look inside. */
export interface OpenedNetwork {
  readonly layers: readonly Layer[];
  /** By name: a layer's name and `/kernel` or `/bias`. */
  readonly weights: ReadonlyMap<string, Weight>;
  /** What each layer gives for one field, the first layer's first; the last are the probabilities. */
  readonly activations: (field: Field) => readonly Activation[];
}

/** What a layer gives for one field: `[height, width, channels]` row-major float32. */
export interface Activation {
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly values: Readonly<Float32Array>;
}
