import * as tf from "@tensorflow/tfjs";
import type { Classify } from "./page.ts";

/** As its guide has it: everything imported, the layers format, the back end that TensorFlow.js prefers. */
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
