import type { ModelFile } from "../../src/model/modelFile.ts";

/** Number of weights and biases in the network. */
export const weightCount = ({ weights }: ModelFile): number =>
  weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
