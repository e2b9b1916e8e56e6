import {
  engine,
  FusedConv2D,
  Mean,
  type NamedAttrMap,
  type NamedTensorMap,
  Softmax,
  type Tensor,
} from "@tensorflow/tfjs-core";
import { FIELD_SIDE_PX, type Field } from "../raster/field.ts";
import type { Activation } from "./model.ts";
import type { Layer, ModelFile } from "./modelFile.ts";
import type { Weight } from "./weights.ts";

/** One layer: its back-end kernels, bound to their tensors. Input and output are NHWC float32. */
type Step = (x: Tensor) => Tensor;

/**
 * Runs a network's layers with TensorFlow.js kernels on the back end that is active when the
 * instance is created. The weight tensors live until `dispose` is called. Predictions do not leak
 * tensors.
 */
export class Network {
  readonly #steps: readonly Step[];
  readonly #tensors: Tensor[] = [];

  constructor(file: ModelFile, weights: ReadonlyMap<string, Weight>) {
    let channels = 1;
    try {
      this.#steps = file.layers.map((layer) => {
        const step = this.#step(layer, weights, channels);
        channels = step.channels;
        return step.run;
      });
      if (channels !== file.labels.length) {
        throw new Error(
          `Expected one output for each of ${file.labels.length} labels in model.json, but the network has ${channels}. Deploy the model again exactly as the trainer wrote it.`,
        );
      }
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  /** Probabilities `[fields, labels]` row-major, each row summing to 1. */
  probabilities(fields: readonly Field[]): Float32Array {
    return engine().tidy(() => this.#run(fields).dataSync<"float32">());
  }

  /**
   * Like `probabilities`, but asynchronous. WebGPU needs this method, because its `dataSync`
   * returns zeros.
   */
  async probabilitiesLater(fields: readonly Field[]): Promise<Float32Array> {
    const answers = engine().tidy(() => this.#run(fields));
    try {
      return await answers.data<"float32">();
    } finally {
      answers.dispose();
    }
  }

  /** The output of each layer for one field, in order. The last one contains the probabilities. */
  activations(field: Field): readonly Activation[] {
    return engine().tidy(() => {
      let x = inputOf([field]);
      return this.#steps.map((step) => {
        x = step(x);
        const [, height, width, channels] = x.shape as [number, number, number, number];
        return { shape: [height, width, channels], values: x.dataSync<"float32">() };
      });
    });
  }

  /** The inputs `[channels]` of the output layer for one field. */
  features(field: Field): Float32Array {
    return engine().tidy(() =>
      this.#steps
        .slice(0, -1)
        .reduce((x, step) => step(x), inputOf([field]))
        .dataSync<"float32">(),
    );
  }

  dispose(): void {
    for (const tensor of this.#tensors.splice(0)) tensor.dispose();
  }

  #run(fields: readonly Field[]): Tensor {
    return this.#steps.reduce((x, step) => step(x), inputOf(fields));
  }

  #step(
    layer: Layer,
    weights: ReadonlyMap<string, Weight>,
    channels: number,
  ): { readonly run: Step; readonly channels: number } {
    if (layer.kind === "globalAveragePooling") {
      return { run: (x) => runKernel(Mean, { x }, { axis: [1, 2], keepDims: true }), channels };
    }
    // A dense layer over pooled channels is a 1×1 convolution of one pixel, so both kinds of layer
    // use the same kernel.
    const kernel = weightOf(weights, `${layer.name}/kernel`);
    const shape = layer.kind === "dense" ? [1, 1, ...kernel.shape] : kernel.shape;
    const bias = weightOf(weights, `${layer.name}/bias`);
    const outputs = shape[3] ?? 0;
    if (shape.length !== 4 || shape[2] !== channels || bias.shape.join() !== String(outputs)) {
      throw new Error(
        `Expected weights of ${layer.name} for ${channels} input channels, but its kernel is [${kernel.shape}] and its bias [${bias.shape}]. Deploy the model again exactly as the trainer wrote it.`,
      );
    }
    const inputs = {
      filter: this.#keep(kernel.values, shape),
      bias: this.#keep(bias.values, [outputs]),
    };
    const attrs = {
      strides: layer.kind === "conv" ? [...layer.strides] : [1, 1],
      pad: "same",
      dataFormat: "NHWC",
      dilations: [1, 1],
      activation: layer.kind === "conv" ? layer.activation : "linear",
    };
    const convolve: Step = (x) => runKernel(FusedConv2D, { x, ...inputs }, attrs);
    if (layer.kind === "conv") return { run: convolve, channels: outputs };
    // The WebAssembly kernel returns zeros for dim −1, so the axis is explicit.
    return {
      run: (x) => runKernel(Softmax, { logits: convolve(x) }, { dim: 3 }),
      channels: outputs,
    };
  }

  #keep(values: Float32Array, shape: readonly number[]): Tensor {
    const tensor = engine().makeTensor(values, [...shape], "float32");
    this.#tensors.push(tensor);
    return tensor;
  }
}

/** The fields as one tensor `[fields, 28, 28, 1]`. */
function inputOf(fields: readonly Field[]): Tensor {
  const pixels = FIELD_SIDE_PX * FIELD_SIDE_PX;
  const values = new Float32Array(fields.length * pixels);
  fields.forEach((field, i) => {
    values.set(field, i * pixels);
  });
  const shape = [fields.length, FIELD_SIDE_PX, FIELD_SIDE_PX, 1];
  return engine().makeTensor(values, shape, "float32");
}

function runKernel(name: string, inputs: NamedTensorMap, attrs: NamedAttrMap): Tensor {
  return engine().runKernel<Tensor>(name, inputs, attrs);
}

function weightOf(weights: ReadonlyMap<string, Weight>, name: string): Weight {
  const weight = weights.get(name);
  if (weight === undefined) {
    throw new Error(
      `Expected weights named ${name} in model.json, but there are ${[...weights.keys()].join(", ")}. Deploy the model again exactly as the trainer wrote it.`,
    );
  }
  return weight;
}
