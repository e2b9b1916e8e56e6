import type { ModelFile } from "../../src/model/modelFile.ts";

/** Weights and biases of the network. */
export const weightCount = ({ weights }: ModelFile): number =>
  weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
