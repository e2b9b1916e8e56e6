import type { Field } from "../raster/field.ts";
import type { Layer } from "./modelFile.ts";
import type { Weight } from "./weights.ts";

/**
 * The TensorFlow.js back end that runs the network: WebAssembly with SIMD, plain JavaScript, or the
 * GPU through WebGL or WebGPU.
 */
export type BackEnd = "wasm" | "cpu" | "webgl" | "webgpu";

/** A loaded network that is ready to classify fields. */
export interface Model {
  readonly labels: readonly string[];
  readonly digitFrom: number;
  readonly backEnd: BackEnd;
  /** Returns the probabilities `[labels]` for one field, summing to 1. */
  readonly classify: (field: Field) => Float32Array;
  /** Returns the probabilities `[fields, labels]` for several fields in one batch, row-major. */
  readonly classifyAll: (fields: readonly Field[]) => Float32Array;
  readonly network: OpenedNetwork;
  /**
   * Opens the same network on the next back end after this one has failed. Throws a `Refusal` if no
   * back end is left.
   */
  readonly fallBack: () => Promise<Model>;
}

/** The layers, their weights and their outputs, for the page that shows how the network works. */
export interface OpenedNetwork {
  readonly layers: readonly Layer[];
  /** Each key is a layer's name plus `/kernel` or `/bias`. */
  readonly weights: ReadonlyMap<string, Weight>;
  /**
   * Returns the output of each layer for one field, in order. The last one contains the
   * probabilities.
   */
  readonly activations: (field: Field) => readonly Activation[];
  /** Returns the inputs `[channels]` of the output layer for one field. */
  readonly features: (field: Field) => Float32Array;
}

/** A layer's output for one field: `[height, width, channels]`, row-major float32. */
export interface Activation {
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly values: Readonly<Float32Array>;
}
