import { readFileSync } from "node:fs";
import { checkModelFile, type ModelFile } from "../src/model/modelFile.ts";
import { Network } from "../src/model/network.ts";
import { checkContentHash, readWeights } from "../src/model/weights.ts";

/** npm runs scripts and tests in this package's folder. */
const FOLDER = "public/models/digits";

/** The model that the page serves, checked as the page checks it, on the back end that is set. */
export async function openCommittedModel(): Promise<{ file: ModelFile; network: Network }> {
  const file = checkModelFile(JSON.parse(readFileSync(`${FOLDER}/model.json`, "utf8")));
  const bytes = readFileSync(`${FOLDER}/${file.weightsPath}`);
  await checkContentHash(file.weightsPath, bytes);
  return { file, network: new Network(file, readWeights(file.weights, bytes)) };
}
