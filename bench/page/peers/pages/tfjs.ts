import * as tf from "@tensorflow/tfjs";
import type { Classify } from "./page.ts";

/**
 * Runs the network as in TensorFlow.js's guide: imports the whole library, and uses a LayersModel
 * and the default back end.
 */
export async function openTfjs(): Promise<Classify> {
  const model = await tf.loadLayersModel("/models/digits/model.json");
  return async (field) => {
    const answer = tf.tidy(() => model.predict(tf.tensor(field, [1, 28, 28, 1])) as tf.Tensor);
    const probabilities = await answer.data();
    answer.dispose();
    return probabilities;
  };
}

export const tensors = () => tf.memory().numTensors;
