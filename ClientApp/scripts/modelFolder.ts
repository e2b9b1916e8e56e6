import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkModelFile, type ModelFile } from "../src/model/modelFile.ts";
import { Network } from "../src/model/network.ts";
import { checkContentHash, readWeights } from "../src/model/weights.ts";

/**
 * A model that was loaded from a folder and passed the same checks as on the page, with the bytes
 * that the page would fetch.
 */
export interface OpenedModel {
  readonly file: ModelFile;
  readonly network: Network;
  /** `model.json`, unchanged. */
  readonly json: Uint8Array;
  readonly weights: Uint8Array;
}

/** Loads the model in `folder` (`model.json` and its weights) onto the current back end. */
export async function openModelFolder(folder: string): Promise<OpenedModel> {
  const json = read(folder, "model.json");
  const file = checkModelFile(parse(json, folder));
  const weights = read(folder, file.weightsPath);
  await checkContentHash(file.weightsPath, weights);
  return { file, network: new Network(file, readWeights(file.weights, weights)), json, weights };
}

function read(folder: string, name: string): Uint8Array {
  const path = join(folder, name);
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Expected a model's file at ${path}, but it cannot be read (${reason}); name a folder that the trainer wrote.`,
    );
  }
}

function parse(json: Uint8Array, folder: string): unknown {
  const text = new TextDecoder().decode(json);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      `Expected JSON in model.json of ${folder}, but it starts with ${JSON.stringify(text.slice(0, 20))}; name a folder that the trainer wrote.`,
    );
  }
}
