import type { ModelFile } from "../../../src/model/modelFile.ts";
import type { BatchModel } from "../../../src/reading/grouping/groupAnswers.ts";
import { startWasmInNode } from "../../backEndsInNode.ts";
import { openCommittedModel } from "../../committedModel.ts";
import { dataFolder } from "../../data/dataFolder.ts";
import { type NumberSets, readNumberSets } from "./numberSets.ts";

/**
 * Opens the committed model on WebAssembly, and loads the drawings used to tune and evaluate number
 * recognition.
 */
export async function openNumbers(): Promise<{
  readonly model: ModelFile & BatchModel;
  readonly sets: NumberSets;
}> {
  const folder = dataFolder();
  if (folder === null) {
    throw new Error(
      "Expected numbers, pen strokes and scribbles in ../shared/data or artifacts/data, found none; set MNIST_DATA to their parent folder.",
    );
  }
  await startWasmInNode();
  const { file, network } = await openCommittedModel();
  return {
    model: { ...file, classifyAll: network.probabilities.bind(network) },
    sets: readNumberSets(folder),
  };
}
