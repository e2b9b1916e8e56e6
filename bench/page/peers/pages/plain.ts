import { fetchModel } from "../../../../ClientApp/src/model/fetchModel.ts";
import type { Classify } from "./page.ts";

/** Runs the network with plain JavaScript loops over typed arrays (NHWC, kernels HWIO). */
export async function openPlain(): Promise<Classify> {
  const { file, weights } = await fetchModel("/models/digits");
  const values = (name: string) => weights.get(name)?.values ?? new Float32Array();
  const shape = (name: string) => weights.get(name)?.shape ?? [];
  return async (field) => {
    let [x, side, channels]: [Float32Array, number, number] = [field as Float32Array, 28, 1];
    for (const layer of file.layers) {
      if (layer.kind === "globalAveragePooling") {
        const mean = new Float32Array(channels);
        for (let i = 0; i < x.length; i++)
          mean[i % channels] = (mean[i % channels] as number) + (x[i] as number) / (side * side);
        x = mean;
        continue;
      }
      const [kernel, bias] = [values(`${layer.name}/kernel`), values(`${layer.name}/bias`)];
      if (layer.kind === "dense") {
        const logits = Float32Array.from(bias);
        for (let i = 0; i < channels; i++) {
          for (let o = 0; o < logits.length; o++) {
            logits[o] =
              (logits[o] as number) + (x[i] as number) * (kernel[i * logits.length + o] as number);
          }
        }
        const greatest = Math.max(...logits);
        const exponentials = logits.map((logit) => Math.exp(logit - greatest));
        const sum = exponentials.reduce((a, b) => a + b, 0);
        return exponentials.map((value) => value / sum);
      }
      const [size, , , outputs] = shape(`${layer.name}/kernel`) as [number, number, number, number];
      const stride = layer.strides[0];
      const out = Math.ceil(side / stride);
      const before = Math.floor(Math.max((out - 1) * stride + size - side, 0) / 2);
      const y = new Float32Array(out * out * outputs);
      for (let row = 0; row < out; row++) {
        for (let column = 0; column < out; column++) {
          const to = (row * out + column) * outputs;
          y.set(bias, to);
          for (let h = 0; h < size; h++) {
            const fromRow = row * stride + h - before;
            if (fromRow < 0 || fromRow >= side) continue;
            for (let w = 0; w < size; w++) {
              const fromColumn = column * stride + w - before;
              if (fromColumn < 0 || fromColumn >= side) continue;
              const from = (fromRow * side + fromColumn) * channels;
              for (let i = 0; i < channels; i++) {
                const value = x[from + i] as number;
                if (value === 0) continue;
                const at = ((h * size + w) * channels + i) * outputs;
                for (let o = 0; o < outputs; o++) {
                  y[to + o] = (y[to + o] as number) + value * (kernel[at + o] as number);
                }
              }
            }
          }
          for (let o = 0; o < outputs; o++) y[to + o] = Math.max(0, y[to + o] as number);
        }
      }
      [x, side, channels] = [y, out, outputs];
    }
    throw new Error("Expected a dense layer at the end of model.json.");
  };
}
